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
/// @param action the opening action, in the file's text
/// @param held whether the body was entered
/// @param reads the places in the values, in the root's coordinates, that were looked at
public record Guard(String template, Span action, Branch.Kind kind, boolean held, Set<ValuesPath> reads) {

    public Guard {
        reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
    }
}
