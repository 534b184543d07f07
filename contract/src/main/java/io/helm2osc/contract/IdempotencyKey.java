package io.helm2osc.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A name that a caller gave to a request of its own. It stands for that request for a day, and for that caller only.
///
/// What a key names is derived from it, and must differ from what it names once it is free again; therefore the day
/// belongs to it (reliability §4).
///
/// @param name as the caller gave it
/// @param owner whose key it is, where there are several callers
/// @param day since 1970, when it was first used
public record IdempotencyKey(String name, Optional<Tenant> owner, long day) {

    /// For how long a key stands for its request.
    public static final Duration LIFETIME = Duration.ofDays(1);

    /// The keys that this name may stand for now: one that is used for the first time today, and one of yesterday
    /// that may not have come to its end.
    public static List<IdempotencyKey> candidates(String name, Optional<Tenant> owner, Instant now) {
        long today = Math.floorDiv(now.getEpochSecond(), LIFETIME.toSeconds());
        return List.of(new IdempotencyKey(name, owner, today), new IdempotencyKey(name, owner, today - 1));
    }

    /// All of it in one text, which no other key has: neither owner nor day can hold a blank.
    String text() {
        return owner.map(Tenant::name).orElse("") + " " + day + " " + name;
    }
}
