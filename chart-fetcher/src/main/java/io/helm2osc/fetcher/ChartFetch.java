package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.pipeline.ArtifactStore;

/// Brings a chart from where it is said to be into the artifact store, complete with its dependencies, once it was
/// read within limits.
public final class ChartFetch {

    private final ChartSources sources;
    private final ArtifactStore artifacts;
    private final Limits limits;

    public ChartFetch(ChartSources sources, ArtifactStore artifacts, Limits limits) {
        this.sources = sources;
        this.artifacts = artifacts;
        this.limits = limits;
    }

    /// Fetches, reads and stores. What is refused is not stored.
    ///
    /// @throws io.helm2osc.pipeline.RetryLater when the artifact store is in trouble
    public Outcome<FetchedChart> fetch(ChartSource source) {
        return switch (sources.fetch(source)) {
            case Outcome.Done<Bytes>(var archive) -> stored(archive);
            case Outcome.Refused<Bytes>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Deferred<Bytes>(var why) -> new Outcome.Deferred<>(why);
        };
    }

    private Outcome<FetchedChart> stored(Bytes archive) {
        try {
            var metadata = ChartReader.read(ArchiveReader.readChart(archive, limits), limits)
                    .metadata();
            ArtifactReference place = artifacts.put(archive.toArray(), ArtifactReference.CHART_MEDIA_TYPE);
            return new Outcome.Done<>(new FetchedChart(new ChartIdentity(metadata.name(), metadata.version()), place));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }
}
