package io.helm2osc.fetcher.in;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Outcome;
import io.helm2osc.fetcher.ChartFetch;
import io.helm2osc.fetcher.FetchedChart;
import io.helm2osc.pipeline.ConversionStage;
import io.helm2osc.pipeline.RetryLater;

/// The first stage: a request becomes a chart in the artifact store.
public final class Fetching implements ConversionStage<ConversionRequested> {

    private final ChartFetch fetch;
    private final int parallelism;

    public Fetching(ChartFetch fetch, int parallelism) {
        this.fetch = fetch;
        this.parallelism = parallelism;
    }

    @Override
    public String name() {
        return "fetcher";
    }

    @Override
    public EventType consumes() {
        return EventType.CONVERSION_REQUESTED;
    }

    /// Fetching waits more than it works, so that one slow server must not hold up the charts of others.
    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public ConversionEvent next(ConversionRequested request) {
        return switch (fetch.fetch(request.source())) {
            case Outcome.Done<FetchedChart>(FetchedChart(var chart, var archive)) ->
                new ChartFetched(request.conversionId(), request.source(), request.options(), chart, archive);
            case Outcome.Refused<FetchedChart>(var why) -> refused(request, why);
            case Outcome.Deferred<FetchedChart>(var why) -> throw new RetryLater(why);
        };
    }
}
