package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;
import java.util.List;

/// What a term of a template stands for.
sealed interface Subject {

    /// Something in the values, in the root's coordinates.
    record Value(ValuesPath path) implements Subject {}

    /// Anything else; the context of the chart is reached through it.
    record Other() implements Subject {}

    /// Where `.Values` of a chart leads.
    ///
    /// @param place of the chart's values in the root's
    record Scope(ValuesPath place) {

        private static final String VALUES = "Values";
        private static final String GLOBAL = "global";

        /// What these fields of a subject are.
        Subject below(Subject subject, List<String> names) {
            if (subject instanceof Value(ValuesPath path)) {
                return new Value(path.append(path(names)));
            }
            int values = names.indexOf(VALUES);
            if (values < 0) {
                return new Other();
            }
            ValuesPath below = path(names.subList(values + 1, names.size()));
            // Helm hands globals down, so that a subchart's are the root's.
            boolean isGlobal = !below.isRoot() && below.startsWith(ValuesPath.of(GLOBAL));
            return new Value(isGlobal ? below : place.append(below));
        }

        /// What a library finds that looks up a dotted path.
        ValuesPath named(String dotted) {
            return place.append(ValuesPath.of(dotted.split("\\.")));
        }

        private static ValuesPath path(List<String> names) {
            return ValuesPath.of(names.toArray(String[]::new));
        }
    }
}
