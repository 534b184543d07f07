package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One set of values that a chart is rendered under.
///
/// @param name for the report: `default`, a file of the chart's `ci/` folder, or `given`
/// @param values laid over the chart's own
/// @param standIns the places of values that the chart wants to be given and that hold stand-ins
public record Scenario(String name, Map<String, @Nullable Object> values, List<ValuesPath> standIns) {

    /// The chart's own values and nothing else.
    public static final Scenario DEFAULT = new Scenario("default", Map.of());

    public Scenario {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        standIns = List.copyOf(standIns);
    }

    /// A scenario without stand-ins.
    public Scenario(String name, Map<String, @Nullable Object> values) {
        this(name, values, List.of());
    }
}
