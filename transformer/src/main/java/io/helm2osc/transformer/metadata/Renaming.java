package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.edit.ValuesSplice;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A name or version that OSC does not take, and the legal one that stands in metadata.yaml and raw/Chart.yaml
/// instead.
///
/// @param key of Chart.yaml
/// @param rule that the original breaks (osc-spec §17)
/// @param builtin through which templates see it
record Renaming(String key, String rule, String builtin, String from, String to) {

    private static final String CHART_YAML = "Chart.yaml";

    /// What has to be renamed, which is nothing for most charts.
    static List<Renaming> of(ChartMetadata chart, ChartIdentity legal) {
        return Stream.of(
                        new Renaming("name", "L03", ".Chart.Name", chart.name(), legal.name()),
                        new Renaming("version", "L05", ".Chart.Version", chart.version(), legal.version()))
                .filter(renaming -> !renaming.from.equals(renaming.to))
                .toList();
    }

    /// The chart's files with the one line of Chart.yaml edited.
    FileTree applyTo(FileTree chart) {
        String text = chart.text(CHART_YAML).orElse("");
        return ValuesSplice.set(text, ValuesPath.of(key), to, "OSC does not take the " + key + " " + from)
                .map(edit -> chart.with(CHART_YAML, Edits.apply(text, List.of(edit))))
                .orElse(chart);
    }

    /// What there is to know about it. Templates that print it render differently, which no package can avoid.
    Finding finding(FileTree chart) {
        String effect = isPrinted(chart) ? ", and templates print it through " + builtin : "";
        return new Finding(
                rule,
                Severity.WARNING,
                "raw/" + CHART_YAML,
                "The chart's %s %s is not legal for OSC; it is %s in this package%s.".formatted(key, from, to, effect));
    }

    private boolean isPrinted(FileTree chart) {
        return chart.filter(path -> path.startsWith("templates/")).asMap().values().stream()
                .anyMatch(template -> template.asUtf8().contains(builtin));
    }
}
