package io.helm2osc.api;

import io.helm2osc.api.request.ConversionRequest;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.IdempotencyKey;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Takes requests. The same request made again is the same conversion, and is announced once: the stages do each
/// event that they read, so that a second announcement would lead to a second package.
public final class Conversions {

    private static final int LOCKS = 64;

    private final Projection projection;
    private final RequestTopic topic;
    private final Clock clock;
    private final String converterVersion;
    // One request after the other for each conversion; others wait only when their ids share a lock by chance.
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toArray();

    public Conversions(Projection projection, RequestTopic topic, Clock clock, String converterVersion) {
        this.projection = projection;
        this.topic = topic;
        this.clock = clock;
        this.converterVersion = converterVersion;
    }

    /// Announces the request, unless it was made before and did not fail. The key, when the caller has one, names
    /// the conversion instead of its content.
    ///
    /// @throws RefusedException when the key was used for another request
    /// @throws io.helm2osc.pipeline.RetryLater when the broker or the database is away
    public Receipt request(ConversionRequest request, Optional<String> key) {
        Instant now = clock.instant();
        List<ConversionId> candidates = key.map(name -> named(name, request, now))
                .orElseGet(() -> List.of(ConversionId.derive(request.source(), request.options(), converterVersion)));
        synchronized (locks[Math.floorMod(key.map(String::hashCode).orElseGet(candidates::hashCode), LOCKS)]) {
            Optional<History> known = find(candidates, key.isPresent(), now);
            if (known.isEmpty()) {
                topic.awaitEarlierRequests();
                known = find(candidates, key.isPresent(), now);
            }
            known.ifPresent(history -> checkSame(request, history));
            ConversionId id = known.map(History::id).orElseGet(candidates::getFirst);
            return known.map(History::state)
                    .filter(state -> state != ConversionState.FAILED)
                    .map(state -> new Receipt(id, state))
                    .orElseGet(() -> announce(id, request));
        }
    }

    private List<ConversionId> named(String key, ConversionRequest request, Instant now) {
        return IdempotencyKey.candidates(key, request.options().tenant(), now).stream()
                .map(candidate -> ConversionId.ofKey(candidate, converterVersion))
                .toList();
    }

    /// What was asked for under one of these ids; not so long ago, when a key of the caller's names it.
    private Optional<History> find(List<ConversionId> candidates, boolean named, Instant now) {
        Instant oldest = now.minus(IdempotencyKey.LIFETIME);
        return candidates.stream()
                .flatMap(id -> projection.find(id).stream())
                .filter(history -> !named || history.begun().isAfter(oldest))
                .findFirst();
    }

    private Receipt announce(ConversionId id, ConversionRequest request) {
        var event = new ConversionRequested(id, request.source(), request.options());
        Instant now = clock.instant();
        topic.announce(event, now);
        // The event also comes back over Kafka; whoever asks now should not have to wait for that.
        projection.apply(List.of(new SeenEvent(event, now)));
        return new Receipt(id, ConversionState.REQUESTED);
    }

    private static void checkSame(ConversionRequest request, History history) {
        boolean other = history.find(ConversionRequested.class)
                .filter(first -> !request.equals(new ConversionRequest(first.source(), first.options())))
                .isPresent();
        if (other) {
            throw new RefusedException(
                    RefusalCode.REQUEST_IDEMPOTENCY_CONFLICT,
                    "Idempotency-Key",
                    "The key was used for another request. Use a key of its own for each.");
        }
    }
}
