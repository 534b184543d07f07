package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a template stops at, and on what that depends.
///
/// @param message in the engine's words
/// @param reads the places in the values, in the root's coordinates, that the failing action had looked at, those where
/// nothing is among them; the latest is last
/// @param conditions the guards behind which it stops, or behind which the words of the message were written, outermost
/// first
public record Stop(String message, Set<ValuesPath> reads, List<Condition> conditions) {

    public Stop {
        reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
        conditions = List.copyOf(conditions);
    }
}
