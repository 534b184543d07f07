package io.helm2osc.transformer.agreement;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values that lead into what a chart leaves out by default.
public final class Switches {

    private Switches() {}

    /// All that is off turned on; and one half of it and the other, because all together is what charts often refuse.
    /// None when nothing is off.
    public static List<Scenario> of(Chart chart) {
        List<ValuesPath> off = Leaves.of(CoalescedValues.of(chart)).stream()
                .filter(leaf ->
                        Boolean.FALSE.equals(leaf.value()) && !leaf.path().hasIndex())
                .map(Leaves.Leaf::path)
                .toList();
        int half = off.size() / 2;
        return off.isEmpty()
                ? List.of()
                : List.of(
                        turnedOn("all switches", off),
                        turnedOn("first switches", off.subList(0, half)),
                        turnedOn("last switches", off.subList(half, off.size())));
    }

    private static Scenario turnedOn(String name, List<ValuesPath> switches) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        switches.forEach(path -> path.set(values, true));
        return new Scenario(name, values);
    }
}
