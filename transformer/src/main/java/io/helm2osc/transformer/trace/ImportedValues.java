package io.helm2osc.transformer.trace;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Values that a chart takes over from a subchart, by `import-values` of its Chart.yaml. What the chart itself says in
/// their place wins (Helm's documentation, "Importing Child Values via dependencies").
public final class ImportedValues {

    private static final String EXPORTS = "exports.";

    private final Map<String, @Nullable Object> values;
    private Map<String, @Nullable Object> imported = new LinkedHashMap<>();

    private ImportedValues(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /// These values of a chart with those that it takes over.
    ///
    /// @param values everything that the chart and its subcharts have, in the root's coordinates
    public static Map<String, @Nullable Object> beneath(Map<String, @Nullable Object> values, Chart chart) {
        ImportedValues imports = new ImportedValues(values);
        imports.collect(chart, ValuesPath.ROOT);
        return imports.imported.isEmpty() ? values : Plain.merge(imports.imported, values);
    }

    private void collect(Chart chart, ValuesPath prefix) {
        for (Dependency dependency : chart.metadata().dependencies()) {
            for (Object wanted : dependency.importValues()) {
                from(wanted, prefix.child(dependency.key()), (source, target) -> {
                    if (source.valueIn(values) instanceof Map<?, ?> found) {
                        add(prefix.append(target), Plain.map(found));
                    }
                });
            }
        }
        for (Subchart subchart : chart.subcharts()) {
            CoalescedValues.keys(chart, subchart.chart()).forEach(key -> collect(subchart.chart(), prefix.child(key)));
        }
    }

    private static void from(Object wanted, ValuesPath child, BiConsumer<ValuesPath, ValuesPath> take) {
        Plain.string(wanted)
                .ifPresentOrElse(
                        name -> take.accept(child.append(path(EXPORTS + name)), ValuesPath.ROOT),
                        () -> Plain.string(Plain.at(wanted, "child"))
                                .ifPresent(source -> take.accept(
                                        child.append(path(source)),
                                        path(Plain.string(Plain.at(wanted, "parent"))
                                                .orElse(".")))));
    }

    private static ValuesPath path(String dotted) {
        return dotted.equals(".") ? ValuesPath.ROOT : ValuesPath.of(dotted.split("\\."));
    }

    private void add(ValuesPath target, Map<String, @Nullable Object> found) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        if (target.isRoot()) {
            more.putAll(found);
        } else {
            target.set(more, found);
        }
        imported = Plain.merge(imported, more);
    }
}
