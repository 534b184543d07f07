package io.helm2osc.api.in;

import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.in.CatalogDocument.CatalogLinks;
import io.helm2osc.api.status.Cursor;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of the list of catalogs, newest first.
///
/// @param next the cursor of the next page, when there may be one
record CatalogListDocument(List<Item> catalogs, Optional<String> next) {

    /// One catalog.
    record Item(
            String id,
            String state,
            Instant requested,
            Instant changed,
            Optional<CatalogTotals> totals,
            CatalogLinks links) {}

    static CatalogListDocument of(List<Catalog> found, int limit) {
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(
                        new Cursor(found.getLast().begun(), found.getLast().id().value()).toString());
        return new CatalogListDocument(
                found.stream().map(CatalogListDocument::item).toList(), next);
    }

    private static Item item(Catalog catalog) {
        return new Item(
                catalog.id().value(),
                catalog.state().word(),
                catalog.begun(),
                catalog.changed(),
                catalog.completed().map(CatalogCompleted::totals),
                CatalogLinks.of(catalog));
    }
}
