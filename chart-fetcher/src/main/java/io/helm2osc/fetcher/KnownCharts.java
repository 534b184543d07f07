package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import java.util.Optional;

/// The port to packed charts that were fetched before, by their digest, so that none is fetched twice.
public interface KnownCharts {

    /// The archive of this digest, if it is still known.
    Optional<Bytes> find(Digest digest);

    /// Remembers an archive.
    void keep(Bytes archive);
}
