package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import java.util.List;

/// The port to the indexes of Helm repositories.
@FunctionalInterface
public interface CatalogIndex {

    /// The charts of the repository at this address that are selected, in the order of its index.
    ///
    /// @throws io.helm2osc.contract.RefusedException when there is no repository that can be read
    /// @throws io.helm2osc.pipeline.RetryLater when the network or the server is at fault
    List<CatalogEntry> list(String repository, CatalogSelection selection);
}
