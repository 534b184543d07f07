package io.helm2osc.pipeline;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.Child;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.CatalogRequest.CatalogCharts;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.CatalogRequest.Policy;
import io.helm2osc.contract.ChartSource;
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
import io.helm2osc.contract.ConversionEvent.RelocatedPackage;
import io.helm2osc.contract.ConversionEvent.Severity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent.WatchRemoved;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchEvent.WatchTicked;
import io.helm2osc.contract.WatchName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One event of each shape.
final class Events {

    private static final ChartIdentity CHART = new ChartIdentity("demo", "1.2.3");
    private static final ConversionOptions OPTIONS = new ConversionOptions(
            Optional.of("a: 1"), Optional.of("demo"), PackageFormat.TGZ, Optional.of("r.example/o"));
    private static final ChartSource UPLOADED = new ChartSource.Uploaded(Digest.of("chart"));

    private static final CatalogId CATALOG = new CatalogId("0123456789abcdef0123456789abcdef");
    private static final CatalogEntry ENTRY = new CatalogEntry(UPLOADED, Optional.of(CHART));
    private static final WatchName WATCH = new WatchName("nightly");
    private static final Trouble TROUBLE = new Trouble("index.malformed", "The index is no YAML.");

    private Events() {}

    static ConversionRequested requested(String url) {
        return requested(new ChartSource.FromUrl(url, Optional.empty()), ConversionOptions.DEFAULT);
    }

    static ChartFetched fetched(ConversionRequested requested) {
        return new ChartFetched(
                requested.conversionId(), requested.source(), requested.options(), CHART, artifact("chart"));
    }

    static List<Event> all() {
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
                        new Images(3, 2, 1, Completeness.PARTIAL),
                        Optional.of(artifact("moved tree"))),
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
                        List.of(new Finding("icon", Severity.WARNING, "metadata.yaml", "There is no icon.")),
                        Optional.of(new RelocatedPackage("r.example/o", Digest.of("moved"), artifact("moved")))),
                refused(id, Optional.of(CHART)),
                refused(id, Optional.empty()),
                new ConversionFailed(id, UPLOADED, "fetcher", new Fault("fetch.timeout", "Nothing came.")),
                new CatalogRequested(CATALOG, catalog(new CatalogCharts.OfRepository("https://charts.example"))),
                new CatalogRequested(CATALOG, catalog(new CatalogCharts.OfList(List.of(UPLOADED)))),
                new CatalogListed(CATALOG, catalog(new CatalogCharts.OfList(List.of())), 0, true, List.of(ENTRY)),
                new CatalogUnreadable(CATALOG, TROUBLE),
                new CatalogCancelled(CATALOG),
                new CatalogRetried(CATALOG),
                new ConversionNoted(id, Progress.FETCHED, Optional.of(id), Optional.empty()),
                new ConversionNoted(id, Progress.FAILED, Optional.empty(), Optional.of("fetch.timeout")),
                new CatalogStarted(CATALOG, 1, 0, true, List.of(new Child(id, ENTRY, true)), List.of("demo 1.0.0")),
                new CatalogCompleted(
                        CATALOG,
                        2,
                        new CatalogTotals(3, 1, 1, 0, 1, 1, 1, Map.of("yaml.malformed", 1)),
                        Optional.empty()),
                new CatalogCompleted(
                        CATALOG, 1, new CatalogTotals(0, 0, 0, 0, 0, 0, 0, Map.of()), Optional.of(TROUBLE)),
                new WatchSet(WATCH, watch(new Watch.Schedule.Every(Duration.ofHours(6)))),
                new WatchSet(WATCH, watch(new Watch.Schedule.Cron("0 3 * * *", "Europe/Zurich"))),
                new WatchTicked(WATCH, Instant.parse("2026-01-02T03:00:00Z"), CATALOG),
                new WatchRemoved(WATCH));
    }

    private static Watch watch(Watch.Schedule schedule) {
        return new Watch(
                catalog(new CatalogCharts.OfRepository("https://charts.example")),
                schedule,
                Duration.ofMinutes(10),
                true,
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static CatalogRequest catalog(CatalogCharts charts) {
        var selection = new CatalogSelection(
                List.of("demo*"),
                2,
                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                Optional.of(10),
                Policy.SKIP,
                Policy.CONVERT);
        return new CatalogRequest(charts, selection, OPTIONS, Map.of("demo", "a: 1"), true);
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
