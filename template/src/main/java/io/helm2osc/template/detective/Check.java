package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A check at which the engine would stop because the chart says so, with `fail` or `required`, and that a walk
/// everywhere passed over.
///
/// @param conditions the guards before it, all of them met, outermost first
/// @param required the values that the chart asks for; empty where it only says that something is wrong
public record Check(List<Condition> conditions, Set<ValuesPath> required) {

    public Check {
        conditions = List.copyOf(conditions);
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }
}
