package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.pipeline.ArtifactStore;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings a chart from where it is said to be into the artifact store, once it was read within limits.
public final class ChartFetch {

    private final Download download;
    private final ArtifactStore artifacts;
    private final Limits limits;

    public ChartFetch(Download download, ArtifactStore artifacts, Limits limits) {
        this.download = download;
        this.artifacts = artifacts;
        this.limits = limits;
    }

    /// Fetches, reads and stores. What is refused is not stored.
    ///
    /// @throws io.helm2osc.pipeline.RetryLater when the artifact store is in trouble
    public Outcome<FetchedChart> fetch(ChartSource source) {
        return switch (source) {
            case ChartSource.FromUrl(var url, var digest) -> stored(download.get(url, digest));
            case ChartSource.Uploaded(var digest) -> uploaded(digest);
            case ChartSource.FromRepository(var repository, var name, var version) -> notYet("chart.repository");
            case ChartSource.FromRegistry(var reference) -> notYet("chart.oci");
        };
    }

    private Outcome<FetchedChart> stored(Outcome<Bytes> downloaded) {
        return switch (downloaded) {
            case Outcome.Done<Bytes>(var archive) ->
                read(archive, () -> artifacts.put(archive.toArray(), ArtifactReference.CHART_MEDIA_TYPE));
            case Outcome.Refused<Bytes>(var why) -> new Outcome.Refused<>(why);
            case Outcome.Deferred<Bytes>(var why) -> new Outcome.Deferred<>(why);
        };
    }

    private Outcome<FetchedChart> uploaded(Digest digest) {
        Optional<ArtifactReference> there = artifacts.find(digest, ArtifactReference.CHART_MEDIA_TYPE);
        if (there.isEmpty()) {
            return new Outcome.Deferred<>(
                    new Fault("store.missing", "The uploaded chart is not in the artifact store."));
        }
        ArtifactReference archive = there.get();
        return read(Bytes.of(artifacts.read(archive)), () -> archive);
    }

    private Outcome<FetchedChart> read(Bytes archive, Supplier<ArtifactReference> place) {
        try {
            var metadata = ChartReader.read(ArchiveReader.readChart(archive, limits), limits)
                    .metadata();
            return new Outcome.Done<>(
                    new FetchedChart(new ChartIdentity(metadata.name(), metadata.version()), place.get()));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    private static Outcome<FetchedChart> notYet(String where) {
        return new Outcome.Refused<>(Refusal.of(
                RefusalCode.FETCH_SCHEME_FORBIDDEN,
                where,
                "Charts of Helm repositories and OCI registries are not fetched yet; give the address of the .tgz."));
    }
}
