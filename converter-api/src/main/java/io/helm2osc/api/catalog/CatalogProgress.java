package io.helm2osc.api.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many of a catalog's conversions are in which state.
///
/// @param states by the word of the state; `pending` are those that nobody has asked for yet
/// @param codes of refusals and failures
/// @param unchanged of all, those that had ended before the catalog was asked for
public record CatalogProgress(Map<String, Integer> states, Map<String, Integer> codes, int unchanged) {

    /// The state of what nobody has asked for yet.
    public static final String PENDING = "pending";

    public CatalogProgress {
        states = Collections.unmodifiableMap(new TreeMap<>(states));
        codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    }

    /// How many there are.
    public int charts() {
        return states.values().stream().mapToInt(count -> count).sum();
    }
}
