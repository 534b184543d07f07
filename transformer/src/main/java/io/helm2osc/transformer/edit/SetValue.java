package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.edit.ValuesSplice;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.scenario.ImageGuard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a value in the root chart's values.yaml, the only file that OSC writes addresses into.
///
/// @param path where, in the root chart's coordinates
/// @param value a scalar
public record SetValue(ValuesPath path, Object value, String reason) implements ChartEdit {

    /// Where Helm reads a chart's own values.
    static final String VALUES = "values.yaml";

    @Override
    public Optional<FileTree> applyTo(FileTree chart) {
        return in(chart, VALUES, path, value, reason);
    }

    /// A value that no image has for itself, such as the answer to a guard, is for all.
    @Override
    public boolean concerns(ImageReference image, Set<ValuesPath> feeds) {
        return feeds.contains(path) || path.equals(ImageGuard.VALUE);
    }

    /// Sets a value in one of the values files of a chart.
    static Optional<FileTree> in(FileTree chart, String file, ValuesPath path, Object value, String reason) {
        String text = chart.text(file).orElse("");
        return ValuesSplice.set(text, path, value, reason)
                .map(edit -> chart.with(file, Edits.apply(text, List.of(edit))));
    }
}
