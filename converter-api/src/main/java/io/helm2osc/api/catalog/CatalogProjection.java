package io.helm2osc.api.catalog;

import io.helm2osc.api.status.Cursor;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to what is known of catalogs: filled from the topics, disposable, never the source of truth.
///
/// All methods throw [io.helm2osc.pipeline.RetryLater] when the database is in trouble.
public interface CatalogProjection {

    /// An event about a catalog and when it was announced.
    record SeenCatalogEvent(CatalogEvent event, Instant at) {

        /// The catalog that it is about; notes on conversions are about none.
        public CatalogId catalogId() {
            return new CatalogId(event.key());
        }
    }

    /// Which of a catalog's conversions to list.
    ///
    /// @param after the position that the page before ended with
    record ChildSelection(
            CatalogId catalog, Optional<String> state, Optional<String> code, Optional<Long> after, int limit) {}

    /// Takes the events, all or none, in any order. An event that is known changes nothing.
    void apply(List<SeenCatalogEvent> events);

    /// What is known of the catalog.
    Optional<Catalog> find(CatalogId id);

    /// The tenant's catalogs, or everybody's, newest first.
    List<Catalog> list(Optional<Tenant> tenant, Optional<Cursor> after, int limit);

    /// How its conversions stand.
    CatalogProgress progress(CatalogId id);

    /// Its conversions, in the order of the catalog.
    List<CatalogChild> children(ChildSelection selection);

    /// Labels of the charts that the run before it had and it has not.
    List<String> gone(CatalogId id);
}
