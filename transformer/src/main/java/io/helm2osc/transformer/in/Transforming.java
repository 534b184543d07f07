package io.helm2osc.transformer.in;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Outcome.Deferred;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.contract.Outcome.Refused;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.ConversionStage;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import java.nio.charset.StandardCharsets;

/// The stage that turns a fetched chart into a package tree with its mapping and its report.
public final class Transforming implements ConversionStage<ChartFetched> {

    private final Transformation transformation;
    private final ArtifactStore artifacts;
    private final int parallelism;

    /// @param parallelism how many charts are worked on at once; as many as there are engine workers
    public Transforming(Transformation transformation, ArtifactStore artifacts, int parallelism) {
        this.transformation = transformation;
        this.artifacts = artifacts;
        this.parallelism = parallelism;
    }

    @Override
    public String name() {
        return "transformer";
    }

    @Override
    public EventType consumes() {
        return EventType.CHART_FETCHED;
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public ConversionEvent next(ChartFetched fetched) {
        Bytes archive = Bytes.of(artifacts.read(fetched.archive()));
        return switch (transformation.transform(archive, fetched.options())) {
            case Done<TransformedChart>(var chart) -> transformed(fetched, chart);
            case Refused<TransformedChart>(var why) -> refused(fetched, why);
            case Deferred<TransformedChart>(var why) -> throw new RetryLater(why);
        };
    }

    private ChartTransformed transformed(ChartFetched fetched, TransformedChart chart) {
        return new ChartTransformed(
                fetched.conversionId(),
                fetched.source(),
                fetched.options(),
                chart.identity(),
                stored(chart.tree(), chart),
                artifacts.put(chart.mapping().getBytes(StandardCharsets.UTF_8), "application/yaml"),
                artifacts.put(chart.report().getBytes(StandardCharsets.UTF_8), "application/json"),
                chart.images(),
                chart.relocatedTree().map(tree -> stored(tree, chart)));
    }

    private ArtifactReference stored(FileTree tree, TransformedChart chart) {
        String folder = chart.identity().name() + "-" + chart.identity().version();
        return artifacts.put(ArchiveWriter.tgz(tree, folder).toArray(), "application/gzip");
    }
}
