package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.edit.ValuesSplice;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A name or version that OSC does not take, and the legal one that stands in metadata.yaml and raw/Chart.yaml
/// instead.
///
/// @param key of Chart.yaml
/// @param rule that the original breaks (osc-spec §17)
/// @param field under which templates find it in `.Chart`
record Renaming(String key, String rule, PinnedField field, String to) {

    private static final String CHART_YAML = "Chart.yaml";

    /// What has to be renamed, which is nothing for most charts.
    static List<Renaming> of(ChartMetadata chart, ChartIdentity legal) {
        return Stream.of(
                        new Renaming("name", "L03", new PinnedField("Name", chart.name()), legal.name()),
                        new Renaming("version", "L05", new PinnedField("Version", chart.version()), legal.version()))
                .filter(renaming -> !renaming.field.value().equals(renaming.to))
                .toList();
    }

    /// The files that change: one line of Chart.yaml, and templates where they print the original, which they go on
    /// doing: names of what is installed must not change with the name of the package.
    ///
    /// @param templates those in which `.Chart` is this chart
    FileTree edits(FileTree chart, Predicate<String> templates) {
        Map<String, Bytes> changed = new TreeMap<>();
        String text = chart.text(CHART_YAML).orElse("");
        ValuesSplice.set(text, ValuesPath.of(key), to, "OSC does not take the original " + key)
                .ifPresent(edit -> changed.put(CHART_YAML, Bytes.utf8(Edits.apply(text, List.of(edit)))));
        chart.filter(templates).forEach((path, content) -> {
            String template = content.asUtf8();
            String pinned = field.in(template, path);
            boolean whole = Bytes.utf8(template).equals(content); // what is not UTF-8 could not be written back
            if (whole && !pinned.equals(template)) {
                changed.put(path, Bytes.utf8(pinned));
            }
        });
        return FileTree.of(changed);
    }

    Finding finding() {
        return new Finding(
                rule,
                Severity.WARNING,
                "raw/" + CHART_YAML,
                "The chart's %s %s is not legal for OSC; it is %s in this package. Its templates still print the original."
                        .formatted(key, field.value(), to));
    }
}
