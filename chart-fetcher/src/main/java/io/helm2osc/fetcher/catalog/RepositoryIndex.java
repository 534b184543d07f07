package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.Outcome;
import java.util.List;

/// The port to the indexes of Helm repositories.
@FunctionalInterface
public interface RepositoryIndex {

    /// The charts of the repository at this address that are selected, in the order of their names, the newest first.
    Outcome<List<CatalogEntry>> list(String repository, CatalogSelection selection);
}
