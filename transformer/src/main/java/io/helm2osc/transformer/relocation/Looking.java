package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.Scenario;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.trace.ImportedValues;
import io.helm2osc.transformer.trace.Trace;
import io.helm2osc.transformer.trace.Tracer;
import io.helm2osc.transformer.trace.UnsetValues;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at a chart under each scenario: which images there are and which values feed them.
final class Looking {

    private Looking() {}

    static List<Look> at(Chart chart, ChartRenders renders, List<Baseline> baselines) {
        Map<String, @Nullable Object> values = ImportedValues.beneath(CoalescedValues.of(chart), chart);
        List<ValuesPath> unset = UnsetValues.of(chart, values);
        return baselines.stream()
                .map(baseline -> look(
                        baseline,
                        values,
                        defaults -> Tracer.trace(
                                renders, baseline, defaults, unset, baseline.uses(), exampleVersion(chart))))
                .toList();
    }

    /// Looks at the chart again after an edit.
    static List<Look> again(Chart edited, ChartRenders renders, List<Look> before) {
        Map<String, @Nullable Object> values = ImportedValues.beneath(CoalescedValues.of(edited), edited);
        return before.stream()
                .map(look -> look(look.baseline(), values, defaults -> {
                    Set<ValuesPath> made = Leaves.of(defaults).stream()
                            .map(Leaves.Leaf::path)
                            .filter(path -> !path.isIn(look.defaults()))
                            .collect(Collectors.toSet());
                    return Tracer.again(
                            renders,
                            look.baseline(),
                            defaults,
                            look.trace().paths(),
                            made,
                            look.baseline().uses(),
                            exampleVersion(edited));
                }))
                .toList();
    }

    private static Look look(
            Baseline baseline,
            Map<String, @Nullable Object> values,
            Function<Map<String, @Nullable Object>, Trace> tracing) {
        Map<String, @Nullable Object> defaults =
                Plain.merge(values, baseline.scenario().values());
        Trace trace = tracing.apply(defaults);
        return new Look(baseline, defaults, ofTheChart(baseline.uses(), trace, baseline.scenario(), values), trace);
    }

    private static String exampleVersion(Chart chart) {
        return chart.metadata().appVersion().orElse(chart.metadata().version());
    }

    /// The uses of images that the chart names; others are named by the scenario's values and are not the chart's to
    /// move.
    private static List<ImageUse> ofTheChart(
            List<ImageUse> uses, Trace trace, Scenario scenario, Map<String, @Nullable Object> values) {
        return uses.stream()
                .filter(use -> use.regions().values().stream()
                        .flatMap(region -> trace.in(region).stream())
                        .noneMatch(segment -> isReplaced(segment.path(), scenario, values)))
                .toList();
    }

    private static boolean isReplaced(ValuesPath path, Scenario scenario, Map<String, @Nullable Object> values) {
        return path.isIn(scenario.values()) && !Objects.equals(path.valueIn(scenario.values()), path.valueIn(values));
    }
}
