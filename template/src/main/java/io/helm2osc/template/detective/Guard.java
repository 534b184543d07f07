package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Span;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// A guard that was evaluated.
///
/// @param template the file that it stands in, in the root chart's unpacked tree
/// @param action the opening action, in the file's text; empty when the guard is a dependency's or stands in a
/// value
/// @param held whether the body was entered
/// @param reads the places in the values, in the root's coordinates, that were looked at
public record Guard(String template, Span action, Kind kind, boolean held, Set<ValuesPath> reads) {

    /// What stands guard: a branch of a template, or the conditions and tags of a dependency.
    public enum Kind {
        IF,
        WITH,
        RANGE,
        DEPENDENCY;

        static Kind of(Branch.Kind kind) {
            return switch (kind) {
                case IF -> IF;
                case WITH -> WITH;
                case RANGE -> RANGE;
            };
        }
    }

    public Guard {
        reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
    }
}
