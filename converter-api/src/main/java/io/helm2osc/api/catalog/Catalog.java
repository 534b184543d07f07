package io.helm2osc.api.catalog;

import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.Optional;

/// What is known of one catalog.
///
/// @param request once it was seen
/// @param round the latest that was started; 0 before the first
/// @param completed how the latest completed round ended
/// @param begun the first event's time
/// @param changed the last event's time
public record Catalog(
        CatalogId id,
        Optional<CatalogRequest> request,
        int round,
        Optional<CatalogCompleted> completed,
        Instant begun,
        Instant changed) {

    /// A catalog that was only just heard of.
    public static Catalog unknown(CatalogId id, Instant at) {
        return new Catalog(id, Optional.empty(), 0, Optional.empty(), at, at);
    }

    /// The catalog that has seen this event too, in whatever order the events come.
    public Catalog with(CatalogEvent event, Instant at) {
        Instant first = at.isBefore(begun) ? at : begun;
        Instant last = at.isAfter(changed) ? at : changed;
        return switch (event) {
            case CatalogRequested e -> new Catalog(id, Optional.of(e.request()), round, completed, first, last);
            case CatalogStarted e -> new Catalog(id, request, Math.max(round, e.round()), completed, first, last);
            case CatalogCompleted e -> new Catalog(id, request, round, Optional.of(later(e)), first, last);
            case CatalogListed e -> this;
            case CatalogUnreadable e -> this;
            case CatalogCancelled e -> this;
            case CatalogRetried e -> this;
            case ConversionNoted e -> this;
        };
    }

    private CatalogCompleted later(CatalogCompleted end) {
        return completed.filter(known -> known.round() > end.round()).orElse(end);
    }

    /// Whose catalog it is; empty when it is nobody's in particular, and until the request was seen.
    public Optional<Tenant> tenant() {
        return request.flatMap(asked -> asked.options().tenant());
    }

    /// How far it is.
    public CatalogState state() {
        return completed
                .filter(end -> end.round() >= round)
                .map(Catalog::state)
                .orElse(round == 0 ? CatalogState.REQUESTED : CatalogState.RUNNING);
    }

    private static CatalogState state(CatalogCompleted end) {
        if (end.trouble().isPresent()) {
            return CatalogState.UNREADABLE;
        }
        return end.totals().cancelled() > 0 ? CatalogState.CANCELLED : CatalogState.COMPLETED;
    }
}
