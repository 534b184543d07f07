package io.helm2osc.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The keys that callers may show.
public final class KeyRing {

    private final Map<String, ApiKey> keys;

    public KeyRing(List<ApiKey> keys) {
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::prefix, Function.identity()));
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /// Whoever shows this text at this time, if it is a key of ours that still counts.
    public Optional<Caller> caller(String text, Instant now) {
        return ApiKey.prefixOf(text)
                .map(keys::get)
                .filter(key -> key.admits(text, now))
                .map(ApiKey::caller);
    }
}
