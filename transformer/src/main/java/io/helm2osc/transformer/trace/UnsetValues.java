package io.helm2osc.transformer.trace;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values that templates read and that values.yaml does not have: keys that are commented out, or only documented.
public final class UnsetValues {

    private static final Pattern FIELD = Pattern.compile("\\.Values((?:\\.[A-Za-z_][A-Za-z0-9_]*)+)");

    private final Map<String, @Nullable Object> values;
    private final Set<ValuesPath> found = new LinkedHashSet<>();

    private UnsetValues(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /// The places of such values, in the root's coordinates.
    ///
    /// @param values everything that the chart and its subcharts have
    public static List<ValuesPath> of(Chart chart, Map<String, @Nullable Object> values) {
        UnsetValues unset = new UnsetValues(values);
        unset.collect(chart, ValuesPath.ROOT);
        return List.copyOf(unset.found);
    }

    private void collect(Chart chart, ValuesPath prefix) {
        chart.files().forEach((path, content) -> {
            if (path.startsWith("templates/")) {
                Matcher field = FIELD.matcher(content.asUtf8());
                while (field.find()) {
                    add(prefix.append(ValuesPath.of(field.group(1).substring(1).split("\\."))));
                }
            }
        });
        for (Subchart subchart : chart.subcharts()) {
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                collect(subchart.chart(), prefix.child(key));
            }
        }
    }

    /// A value counts when its map is there, so that setting it changes nothing else.
    private void add(ValuesPath path) {
        if (!path.isIn(values) && (path.depth() == 1 || path.parent().valueIn(values) instanceof Map)) {
            found.add(path);
        }
    }
}
