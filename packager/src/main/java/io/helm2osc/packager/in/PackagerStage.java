package io.helm2osc.packager.in;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionEvent.RelocatedPackage;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Outcome;
import io.helm2osc.packager.OscPackage;
import io.helm2osc.packager.OscPackage.Packed;
import io.helm2osc.packager.PackageInput;
import io.helm2osc.packager.Packaging;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.ConversionStage;
import io.helm2osc.pipeline.RetryLater;

/// A chart was transformed: packs it, stores the archive and the completed report, and announces the package.
public record PackagerStage(Packaging packaging, ArtifactStore artifacts, Limits limits)
        implements ConversionStage<ChartTransformed> {

    @Override
    public String name() {
        return "packager";
    }

    @Override
    public EventType consumes() {
        return EventType.CHART_TRANSFORMED;
    }

    @Override
    public ConversionEvent next(ChartTransformed transformed) {
        var input = new PackageInput(
                tree(transformed.tree()),
                read(transformed.mapping()),
                read(transformed.report()),
                transformed.images(),
                transformed.relocatedTree().map(this::tree));
        return switch (packaging.pack(input, transformed.options().format())) {
            case Outcome.Done<OscPackage>(var made) -> ready(transformed, made);
            case Outcome.Refused<OscPackage>(var why) -> refused(transformed, why);
            case Outcome.Deferred<OscPackage>(var why) -> throw new RetryLater(why);
        };
    }

    private FileTree tree(ArtifactReference reference) {
        return ArchiveReader.readTree(read(reference), limits);
    }

    private Bytes read(ArtifactReference reference) {
        return Bytes.of(artifacts.read(reference));
    }

    private PackageReady ready(ChartTransformed transformed, OscPackage made) {
        return new PackageReady(
                transformed.conversionId(),
                transformed.source(),
                transformed.options(),
                transformed.chart(),
                made.fileName(),
                made.packed().contentDigest(),
                stored(made.packed(), transformed),
                transformed.mapping(),
                artifacts.put(made.report().toArray(), "application/json"),
                transformed.images(),
                made.findings(),
                made.relocated().map(twin -> relocated(twin, transformed)));
    }

    private RelocatedPackage relocated(Packed twin, ChartTransformed transformed) {
        return new RelocatedPackage(
                transformed.options().targetRegistry().orElse(""), twin.contentDigest(), stored(twin, transformed));
    }

    private ArtifactReference stored(Packed packed, ChartTransformed transformed) {
        return artifacts.put(
                packed.archive().toArray(), transformed.options().format().mediaType());
    }
}
