package io.helm2osc.fetcher.dependencies;

import io.helm2osc.chart.Bytes;
import io.helm2osc.fetcher.version.VersionWish;

/// The port to charts that lie elsewhere. Both methods throw [io.helm2osc.contract.RefusedException] when there is no
/// such chart, and [io.helm2osc.pipeline.RetryLater] when it cannot be had now.
public interface RemoteCharts {

    /// A packed chart of a Helm repository.
    Bytes fromRepository(String repository, String name, VersionWish wish);

    /// A packed chart of a registry.
    ///
    /// @param repository `oci://host/path` of the chart itself
    Bytes fromRegistry(String repository, VersionWish wish);
}
