package io.helm2osc.api;

import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.CatalogProjection.SeenCatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.IdempotencyKey;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes requests for catalogs, and what is asked of them later. Each request is a run of its own, unless its caller
/// has named it.
public final class Catalogs {

    private final CatalogProjection projection;
    private final RequestTopic topic;
    private final Clock clock;

    public Catalogs(CatalogProjection projection, RequestTopic topic, Clock clock) {
        this.projection = projection;
        this.topic = topic;
        this.clock = clock;
    }

    /// Announces the request, unless a request with the same key was.
    ///
    /// @throws RefusedException when the key was used for another request
    /// @throws io.helm2osc.pipeline.RetryLater when the broker or the database is away
    public Catalog request(CatalogRequest request, Optional<String> key) {
        Instant now = clock.instant();
        List<CatalogId> candidates = key.map(name ->
                        IdempotencyKey.candidates(name, request.options().tenant(), now).stream()
                                .map(CatalogId::ofKey)
                                .toList())
                .orElseGet(() -> List.of(CatalogId.of(request, now)));
        Optional<Catalog> known = find(candidates, now);
        if (known.isEmpty() && key.isPresent()) {
            topic.awaitEarlierRequests();
            known = find(candidates, now);
        }
        known.flatMap(Catalog::request).filter(first -> !first.equals(request)).ifPresent(other -> {
            throw new RefusedException(
                    RefusalCode.REQUEST_IDEMPOTENCY_CONFLICT,
                    "Idempotency-Key",
                    "The key was used for another request. Use a key of its own for each.");
        });
        return known.orElseGet(() -> announce(new CatalogRequested(candidates.getFirst(), request), now));
    }

    private Optional<Catalog> find(List<CatalogId> candidates, Instant now) {
        Instant oldest = now.minus(IdempotencyKey.LIFETIME);
        return candidates.stream()
                .flatMap(id -> projection.find(id).stream())
                .filter(catalog -> catalog.begun().isAfter(oldest))
                .findFirst();
    }

    /// Asks for nothing more of the catalog to be begun; it is completed soon.
    public void cancel(CatalogId id) {
        topic.announce(new CatalogCancelled(id), clock.instant());
    }

    /// Asks for what failed to be tried again, once the catalog is completed.
    public void retry(CatalogId id) {
        topic.announce(new CatalogRetried(id), clock.instant());
    }

    private Catalog announce(CatalogRequested event, Instant now) {
        topic.announce(event, now);
        // The event also comes back over Kafka; whoever asks now should not have to wait for that.
        projection.apply(List.of(new SeenCatalogEvent(event, now)));
        return new Catalog(event.catalogId(), Optional.of(event.request()), 0, Optional.empty(), now, now);
    }
}
