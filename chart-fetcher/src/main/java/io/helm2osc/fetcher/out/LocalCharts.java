package io.helm2osc.fetcher.out;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Charts on this machine: packed ones as they are, folders packed as Helm would pack them.
public final class LocalCharts {

    private final Limits limits;

    public LocalCharts(Limits limits) {
        this.limits = limits;
    }

    /// The packed chart at this place. The same folder always gives the same bytes.
    public Outcome<Bytes> read(Path place) {
        try {
            return new Outcome.Done<>(
                    Files.isDirectory(place) ? ChartFolder.of(place, limits).packed() : archive(place));
        } catch (RefusedException e) {
            return new Outcome.Refused<>(e.refusal());
        } catch (IOException e) {
            return new Outcome.Deferred<>(new Fault("fetch.unavailable", "The chart cannot be read from the disk."));
        }
    }

    private Bytes archive(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(RefusalCode.FETCH_NOT_FOUND, name, "There is no chart of this name.");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Bytes.of(readAtMost(content, limits.archive().compressedBytes(), RefusalCode.FETCH_TOO_LARGE, name));
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
