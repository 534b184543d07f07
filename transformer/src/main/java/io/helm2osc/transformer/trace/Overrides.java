package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values laid over a chart's own. A list that is touched is copied whole first, because Helm replaces lists.
public final class Overrides {

    private final Map<String, @Nullable Object> values;
    private final Map<String, @Nullable Object> defaults;

    /// @param scenario what is laid over the defaults already
    /// @param defaults everything that the chart and its subcharts have, in the root's coordinates, the scenario
    /// included
    public Overrides(Map<String, @Nullable Object> scenario, Map<String, @Nullable Object> defaults) {
        this.values = Plain.copyMap(scenario);
        this.defaults = defaults;
    }

    /// Sets the value at the path, with the maps and lists that it needs.
    public Overrides set(ValuesPath path, Object value) {
        for (int i = 1; i < path.depth(); i++) {
            if (path.steps().get(i) instanceof ValuesPath.Index) {
                ValuesPath list = new ValuesPath(path.steps().subList(0, i));
                if (!list.isIn(values)) {
                    list.set(values, Plain.copy(list.valueIn(defaults)));
                }
                break;
            }
        }
        path.set(values, value);
        return this;
    }

    /// The values to render with.
    public Map<String, @Nullable Object> values() {
        return values;
    }
}
