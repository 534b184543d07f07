package io.helm2osc.chart.values;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The defaults of a chart and all its subcharts, in the chart's own coordinates.
public final class CoalescedValues {

    private CoalescedValues() {}

    /// The chart's values with each subchart's beneath the name or alias that the chart gives it.
    /// Where both say something, the chart's values win. Conditions and tags are not looked at,
    /// and globals are not handed down.
    public static Map<String, @Nullable Object> of(Chart chart) {
        Map<String, @Nullable Object> values = Plain.copyMap(chart.values());
        for (Subchart subchart : chart.subcharts()) {
            Map<String, @Nullable Object> defaults = of(subchart.chart());
            for (String key : keys(chart, subchart.chart())) {
                values.put(key, beneath(defaults, values.get(key), values.containsKey(key)));
            }
        }
        return values;
    }

    // A parent that says something else than a map keeps it: Helm warns and goes on.
    private static @Nullable Object beneath(
            Map<String, @Nullable Object> defaults, @Nullable Object own, boolean said) {
        if (!said) {
            return Plain.copyMap(defaults); // each alias has its own
        }
        return own instanceof Map ? Plain.merge(defaults, Plain.map(own)) : own;
    }

    /// Under which keys of the chart's values a subchart finds its own: every name or alias that
    /// the chart uses it by.
    public static List<String> keys(Chart chart, Chart subchart) {
        String name = subchart.metadata().name();
        List<String> keys = chart.metadata().dependencies().stream()
                .filter(dependency -> dependency.name().equals(name))
                .map(Dependency::key)
                .distinct()
                .toList();
        return keys.isEmpty() ? List.of(name) : keys;
    }
}
