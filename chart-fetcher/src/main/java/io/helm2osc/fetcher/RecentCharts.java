package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers the archives that were used last, up to so many bytes.
public final class RecentCharts implements KnownCharts {

    private final long most;
    private final Map<Digest, Bytes> charts = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param most bytes that are remembered
    public RecentCharts(long most) {
        this.most = most;
    }

    @Override
    public synchronized Optional<Bytes> find(Digest digest) {
        return Optional.ofNullable(charts.get(digest));
    }

    @Override
    public synchronized void keep(Bytes archive) {
        if (charts.put(archive.digest(), archive) == null) {
            bytes += archive.size();
        }
        var eldest = charts.values().iterator();
        while (bytes > most) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }
}
