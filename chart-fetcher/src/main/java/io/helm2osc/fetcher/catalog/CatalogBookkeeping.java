package io.helm2osc.fetcher.catalog;

import io.helm2osc.pipeline.Bookkeeping;

/// Keeps the books on catalogs.
///
/// @param window how many conversions that a catalog asked for may be under way
public record CatalogBookkeeping(int window, String converterVersion) implements Bookkeeping {

    @Override
    public String name() {
        return "catalogs";
    }

    @Override
    public CatalogBooks open() {
        return new CatalogBooks(window, converterVersion);
    }
}
