package io.helm2osc.api.in;

import io.github.bucket4j.Bucket;
import io.helm2osc.api.access.Caller;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many more requests each caller may send just now: a bucket of tokens each, which fills up again with time.
@Singleton
class Allowances {

    /// Whoever has not been heard of for longer than so many others begins with a full bucket again.
    private static final int MOST_CALLERS = 10_000;

    private final AccessRules rules;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    Allowances(AccessRules rules) {
        this.rules = rules;
    }

    /// Whether the caller may send one more request; if so, it counts.
    boolean take(Caller caller) {
        return bucketOf(caller.name()).tryConsume(1);
    }

    private synchronized Bucket bucketOf(String name) {
        return buckets.computeIfAbsent(
                name,
                unknown -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rules.burst()).refillGreedy(rules.rate(), Duration.ofSeconds(1)))
                        .build());
    }
}
