package io.helm2osc.api;

import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.Completeness;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionEvent.RelocatedPackage;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Events of a conversion of the chart `demo`, as the stages would announce them.
public final class Samples {

    public static final ChartIdentity CHART = new ChartIdentity("demo", "1.2.3");
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final Images IMAGES = new Images(2, 2, 0, Completeness.COMPLETE);
    private static final ChartSource SOURCE =
            new ChartSource.FromUrl("https://charts.example.org/demo-1.2.3.tgz", Optional.empty());

    private Samples() {}

    public static ConversionId id(int number) {
        return new ConversionId("%032x".formatted(number));
    }

    public static ConversionEvent event(EventType type, ConversionId id) {
        ArtifactReference archive = reference("archive", "application/zip");
        ArtifactReference mapping = reference("mapping", "application/yaml");
        ArtifactReference report = reference("report", "application/json");
        return switch (type) {
            case CONVERSION_REQUESTED -> new ConversionRequested(id, SOURCE, ConversionOptions.DEFAULT);
            case CHART_FETCHED -> new ChartFetched(id, SOURCE, ConversionOptions.DEFAULT, CHART, archive);
            case CHART_TRANSFORMED ->
                new ChartTransformed(
                        id,
                        SOURCE,
                        ConversionOptions.DEFAULT,
                        CHART,
                        archive,
                        mapping,
                        report,
                        IMAGES,
                        Optional.empty());
            case PACKAGE_READY -> ready(id, SOURCE, archive, mapping, report);
            case CONVERSION_REFUSED ->
                new ConversionRefused(
                        id,
                        SOURCE,
                        "fetcher",
                        Optional.empty(),
                        Refusal.of(RefusalCode.ARCHIVE_NOT_GZIP, "", "This is no chart archive."));
            case CONVERSION_FAILED ->
                new ConversionFailed(id, SOURCE, "fetcher", new Fault("fetch.timeout", "The server did not answer."));
            default -> throw new IllegalArgumentException(type + " is no event of a conversion");
        };
    }

    public static PackageReady ready(
            ConversionId id,
            ChartSource source,
            ArtifactReference archive,
            ArtifactReference mapping,
            ArtifactReference report) {
        return new PackageReady(
                id,
                source,
                ConversionOptions.DEFAULT,
                CHART,
                "demo-1.2.3.zip",
                Digest.of("content"),
                archive,
                mapping,
                report,
                IMAGES,
                List.of(),
                Optional.empty());
    }

    /// The same with a twin for a registry.
    public static PackageReady relocated(PackageReady made, ArtifactReference archive) {
        return new PackageReady(
                made.conversionId(),
                made.source(),
                made.options(),
                made.chart(),
                made.fileName(),
                made.contentDigest(),
                made.archive(),
                made.mapping(),
                made.report(),
                made.images(),
                made.findings(),
                Optional.of(new RelocatedPackage("r.example.org/team", Digest.of("moved"), archive)));
    }

    /// The event so many seconds after noon.
    public static SeenEvent seen(EventType type, ConversionId id, int seconds) {
        return new SeenEvent(event(type, id), NOON.plusSeconds(seconds));
    }

    private static ArtifactReference reference(String content, String mediaType) {
        return ArtifactReference.of(Digest.of(content), content.length(), mediaType);
    }
}
