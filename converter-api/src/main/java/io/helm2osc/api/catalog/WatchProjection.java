package io.helm2osc.api.catalog;

import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.Tenant;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.contract.WatchName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to what is known of watches on catalogs: filled from the journal, disposable, never the source of truth.
///
/// All methods throw [io.helm2osc.pipeline.RetryLater] when the database is in trouble.
public interface WatchProjection {

    /// A watch as it stands.
    ///
    /// @param lastTick when the last run was due that it has asked for
    /// @param lastRun the catalog of that run
    record KnownWatch(WatchName name, Watch watch, Optional<Instant> lastTick, Optional<CatalogId> lastRun) {}

    /// Takes the events in their order, all or none.
    void apply(List<WatchEvent> events);

    /// The watch of this name.
    Optional<KnownWatch> find(WatchName name);

    /// The tenant's watches, or everybody's, by name.
    ///
    /// @param after the name that the page before ended with
    List<KnownWatch> list(Optional<Tenant> tenant, Optional<WatchName> after, int limit);
}
