package io.helm2osc.template.value;

import io.helm2osc.template.value.Origin.Derived;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Joins origins, within bounds.
final class OriginSet {
    /// More inputs than this tell nobody anything; the rest is dropped.
    private static final int MOST = 64;

    private OriginSet() {}

    static Origin derived(Stream<Origin> inputs) {
        Set<Origin> parts = new LinkedHashSet<>();
        inputs.flatMap(Origin::parts).distinct().limit(MOST).forEach(parts::add);
        return parts.isEmpty() ? Origin.NONE : new Derived(parts);
    }
}
