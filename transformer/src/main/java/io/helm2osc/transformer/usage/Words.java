package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;
import java.util.HashSet;
import java.util.Set;

/// The words in templates that have to do with values.
///
/// @param compared what values are compared with
/// @param named the values that a word names, for a library to look up
/// @param weighed the values of which a guard asks more than whether they are true
record Words(Set<Setting> compared, Set<ValuesPath> named, Set<ValuesPath> weighed) {

    Words() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
}
