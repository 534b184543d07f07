package io.helm2osc.transformer.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One set of values that a chart is rendered under.
///
/// @param name for the report: `default`, a file of the chart's `ci/` folder, or `given`
/// @param values laid over the chart's own
public record Scenario(String name, Map<String, @Nullable Object> values) {

    /// The chart's own values and nothing else.
    public static final Scenario DEFAULT = new Scenario("default", Map.of());

    public Scenario {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
