package io.helm2osc.fetcher.out;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.fetcher.ChartSources;
import io.helm2osc.fetcher.dependencies.InTree;
import io.helm2osc.pipeline.RetryLater;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Charts on this machine: packed ones as they are, folders packed as Helm would pack them.
public final class LocalCharts {

    private final ChartSources sources;
    private final Limits limits;

    /// @param sources where dependencies come from that do not lie in a chart's `charts/` folder
    public LocalCharts(ChartSources sources, Limits limits) {
        this.sources = sources;
        this.limits = limits;
    }

    /// The packed chart at this place, with all the dependencies that it names. The same folder always gives the same
    /// bytes.
    ///
    /// @param within the folder that a `file://` dependency of the chart may lie in
    public Outcome<Bytes> read(Path place, Path within) {
        try {
            return new Outcome.Done<>(Files.isDirectory(place) ? folder(place, within) : archive(place));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (RetryLater e) {
            return new Outcome.Deferred<>(e.fault());
        } catch (IOException | UncheckedIOException e) {
            return new Outcome.Deferred<>(new Fault("fetch.unavailable", "The chart cannot be read from the disk."));
        }
    }

    private Bytes folder(Path place, Path within) throws IOException {
        FileTree tree = ChartFolder.of(place, limits).tree();
        Bytes archive = ArchiveWriter.tgz(
                tree, ChartReader.read(tree, limits).metadata().name());
        return sources.complete(archive, tree, new InFolder(within.toRealPath(), place.toRealPath(), limits));
    }

    private Bytes archive(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(RefusalCode.FETCH_NOT_FOUND, name, "There is no chart of this name.");
        }
        try (InputStream content = Files.newInputStream(file)) {
            Bytes archive = Bytes.of(
                    readAtMost(content, limits.archive().compressedBytes(), RefusalCode.FETCH_TOO_LARGE, name));
            FileTree tree = ArchiveReader.readChart(archive, limits);
            return sources.complete(archive, tree, new InTree(tree, ""));
        }
    }

    /// Bounded where it is read: a file can grow, and some never end.
    static byte[] readAtMost(InputStream content, int limit, RefusalCode code, String where) throws IOException {
        byte[] bytes = content.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new RefusedException(
                    new Refusal(code, where, limit + " bytes", "more", "The file is larger than what is read."));
        }
        return bytes;
    }
}
