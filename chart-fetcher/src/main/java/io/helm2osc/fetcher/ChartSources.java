package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.dependencies.Completion;
import io.helm2osc.fetcher.dependencies.InTree;
import io.helm2osc.fetcher.dependencies.RemoteCharts;
import io.helm2osc.fetcher.dependencies.Surroundings;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.registry.Registries;
import io.helm2osc.fetcher.repository.Located;
import io.helm2osc.fetcher.repository.Repositories;
import io.helm2osc.fetcher.version.VersionWish;
import io.helm2osc.pipeline.RetryLater;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Brings packed charts from wherever they lie, each once. All methods but [#fetch] throw [RefusedException] when the
/// source or the chart is at fault, and [RetryLater] when the network, a server or the artifact store is.
public final class ChartSources implements RemoteCharts {

    private static final int LOCKS = 64;

    private final Door door;
    private final Repositories repositories;
    private final Registries registries;
    private final KnownCharts known;
    private final Limits limits;
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new Object()).toArray();

    public ChartSources(Door door, Repositories repositories, Registries registries, KnownCharts known, Limits limits) {
        this.door = door;
        this.repositories = repositories;
        this.registries = registries;
        this.known = known;
        this.limits = limits;
    }

    /// A packed chart with all the dependencies that it names.
    public Outcome<Bytes> fetch(ChartSource source) {
        try {
            return new Outcome.Done<>(complete(archive(source)));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (RetryLater e) {
            return new Outcome.Deferred<>(e.fault());
        }
    }

    private Bytes archive(ChartSource source) {
        return switch (source) {
            case ChartSource.FromUrl(var url, var digest) -> fromUrl(url, digest);
            case ChartSource.FromRepository(var repository, var name, var version) ->
                fromRepository(repository, name, VersionWish.of(version, "chart.version"));
            case ChartSource.FromRegistry(var reference) -> fromRegistry(reference);
            case ChartSource.Uploaded(var digest) ->
                known.find(digest)
                        .orElseThrow(() -> new RetryLater(
                                new Fault("store.missing", "The uploaded chart is not in the artifact store.")));
        };
    }

    private Bytes fromUrl(String url, Optional<Digest> digest) {
        return digest.isPresent() ? once(digest.get(), () -> download(url, digest)) : download(url, digest);
    }

    @Override
    public Bytes fromRepository(String repository, String name, VersionWish wish) {
        Located place = repositories.locate(repository, name, wish);
        if (place.url().startsWith("oci://")) {
            return checked(fromRegistry(place.url()), place.digest(), place.url());
        }
        return fromUrl(place.url(), place.digest());
    }

    @Override
    public Bytes fromRegistry(String repository, VersionWish wish) {
        Registries.Found found = registries.find(repository, wish);
        return once(found.digest(), found.download());
    }

    private Bytes fromRegistry(String reference) {
        Registries.Found found = registries.find(reference);
        return once(found.digest(), found.download());
    }

    private Bytes complete(Bytes archive) {
        FileTree files = ArchiveReader.readChart(archive, limits);
        return complete(archive, files, new InTree(files, ""));
    }

    /// The archive with all the dependencies that it names; the same archive when it holds them already.
    ///
    /// @param files of the archive
    /// @param around where its `file://` dependencies may lie
    public Bytes complete(Bytes archive, FileTree files, Surroundings around) {
        Chart chart = ChartReader.read(files, limits);
        if (chart.missingDependencies().isEmpty()) {
            return archive;
        }
        FileTree complete = Completion.complete(files, around, this, limits);
        return ArchiveWriter.tgz(complete, chart.metadata().name());
    }

    private Bytes download(String url, Optional<Digest> digest) {
        Bytes archive = door.bytes(Ask.of(url, limits.archive().compressedBytes()));
        return checked(archive, digest, url.replaceFirst("[?#].*", ""));
    }

    private static Bytes checked(Bytes archive, Optional<Digest> wanted, String where) {
        Digest seen = archive.digest();
        if (wanted.isPresent() && !wanted.get().equals(seen)) {
            throw new RefusedException(new Refusal(
                    RefusalCode.FETCH_DIGEST_MISMATCH,
                    where,
                    wanted.get().value(),
                    seen.value(),
                    "What came from the address has another digest than it should."));
        }
        return archive;
    }

    // Who wants the same at the same time waits for the one that fetches it.
    private Bytes once(Digest digest, Supplier<Bytes> download) {
        synchronized (locks[Math.floorMod(digest.hashCode(), LOCKS)]) {
            Optional<Bytes> before = known.find(digest);
            if (before.isPresent()) {
                return before.get();
            }
            Bytes archive = download.get();
            known.keep(archive);
            return archive;
        }
    }
}
