package io.helm2osc.pipeline;

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
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import java.util.List;
import java.util.Optional;

/// One event of each shape.
final class Events {

    private static final ChartIdentity CHART = new ChartIdentity("demo", "1.2.3");
    private static final ConversionOptions OPTIONS = new ConversionOptions(
            Optional.of("a: 1"), Optional.of("demo"), PackageFormat.TGZ, Optional.of("r.example/o"));
    private static final ChartSource UPLOADED = new ChartSource.Uploaded(Digest.of("chart"));

    private Events() {}

    static ConversionRequested requested(String url) {
        return requested(new ChartSource.FromUrl(url, Optional.empty()), ConversionOptions.DEFAULT);
    }

    static ChartFetched fetched(ConversionRequested requested) {
        return new ChartFetched(
                requested.conversionId(), requested.source(), requested.options(), CHART, artifact("chart"));
    }

    static List<ConversionEvent> all() {
        ConversionRequested uploaded = requested(UPLOADED, OPTIONS);
        ConversionId id = uploaded.conversionId();
        return List.of(
                requested("https://charts.example/demo-1.2.3.tgz"),
                requested(
                        new ChartSource.FromUrl("https://charts.example/a.tgz", Optional.of(Digest.of("a"))),
                        ConversionOptions.DEFAULT),
                requested(new ChartSource.FromRepository("https://charts.example", "demo", "^1"), OPTIONS),
                requested(new ChartSource.FromRegistry("oci://r.example/demo:1.2.3"), OPTIONS),
                uploaded,
                fetched(uploaded),
                new ChartTransformed(
                        id,
                        UPLOADED,
                        OPTIONS,
                        CHART,
                        artifact("tree"),
                        artifact("mapping"),
                        artifact("report"),
                        new Images(3, 2, 1, Completeness.PARTIAL)),
                new PackageReady(
                        id,
                        UPLOADED,
                        OPTIONS,
                        CHART,
                        "demo-1.2.3.tgz",
                        Digest.of("files"),
                        artifact("package"),
                        artifact("mapping"),
                        artifact("report"),
                        new Images(3, 2, 1, Completeness.PARTIAL),
                        List.of(new Finding("icon", Severity.WARNING, "metadata.yaml", "There is no icon."))),
                refused(id, Optional.of(CHART)),
                refused(id, Optional.empty()),
                new ConversionFailed(id, UPLOADED, "fetcher", new Fault("fetch.timeout", "Nothing came.")));
    }

    private static ConversionRequested requested(ChartSource source, ConversionOptions options) {
        return new ConversionRequested(ConversionId.derive(source, options, "test"), source, options);
    }

    private static ConversionRefused refused(ConversionId id, Optional<ChartIdentity> chart) {
        Refusal refusal = new Refusal(RefusalCode.ARCHIVE_NOT_GZIP, "", "", "<html>", "This is a web page.");
        return new ConversionRefused(id, UPLOADED, "fetcher", chart, refusal);
    }

    private static ArtifactReference artifact(String content) {
        return ArtifactReference.of(Digest.of(content), content.length(), "application/gzip");
    }
}
