package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUses;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns on what is off: all switches of a chart at once, and where the chart does not render so, ever smaller groups
/// of them.
/// What shows images that were not seen before becomes a scenario of its own.
public final class Exploration {

    private final ChartRenders chart;
    private final Scenario start;
    private final Set<Sight> seen = new HashSet<>();
    private final List<Baseline> found = new ArrayList<>();
    private int budget;

    private Exploration(ChartRenders chart, Scenario start, int budget) {
        this.chart = chart;
        this.start = start;
        this.budget = budget;
    }

    /// An image in a template.
    private record Sight(String template, String reference) {}

    /// The scenarios that show more images than the known ones.
    ///
    /// @param chart with its packed subcharts unpacked
    /// @param values everything that the chart and its subcharts have, in the root's coordinates
    /// @param known at least one; switches are turned on beside the values of the first
    /// @param budget how many renders may be spent
    public static List<Baseline> of(
            Chart chart, ChartRenders renders, Map<String, @Nullable Object> values, List<Baseline> known, int budget) {
        Scenario start = known.getFirst().scenario();
        Exploration exploration = new Exploration(renders, start, budget);
        known.forEach(baseline -> exploration.isNew(baseline.manifest()));
        Map<String, @Nullable Object> defaults = Plain.merge(values, start.values());
        exploration.turnOn(switches(defaults));
        GuardedImages.settings(chart, start.values(), defaults).forEach(exploration::set);
        return exploration.found;
    }

    private void set(Map<ValuesPath, Object> settings) {
        if (budget-- > 0) {
            Map<String, @Nullable Object> values = Plain.copyMap(start.values());
            settings.forEach((path, value) -> path.set(values, value));
            if (chart.render(values) instanceof Shown(var manifest) && isNew(manifest)) {
                String name = settings.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
                found.add(Baseline.of(new Scenario("with: " + name, values), chart, manifest));
            }
        }
    }

    private static List<ValuesPath> switches(Map<String, @Nullable Object> values) {
        return Leaves.of(values).stream()
                .filter(leaf ->
                        Boolean.FALSE.equals(leaf.value()) && !leaf.path().hasIndex())
                .map(Leaves.Leaf::path)
                .toList();
    }

    private void turnOn(List<ValuesPath> switches) {
        if (switches.isEmpty() || budget-- <= 0) {
            return;
        }
        Map<String, @Nullable Object> values = Plain.copyMap(start.values());
        switches.forEach(path -> path.set(values, true));
        if (chart.render(values) instanceof Shown(var manifest)) {
            if (isNew(manifest)) {
                found.add(Baseline.of(new Scenario(name(switches), values), chart, manifest));
            }
        } else if (switches.size() > 1) {
            int half = switches.size() / 2;
            turnOn(switches.subList(0, half));
            turnOn(switches.subList(half, switches.size()));
        }
    }

    private boolean isNew(Manifest manifest) {
        boolean isNew = false;
        for (ImageUse use : ImageUses.in(manifest)) {
            isNew |= seen.add(new Sight(use.template(), use.reference().toString()));
        }
        return isNew;
    }

    private static String name(List<ValuesPath> switches) {
        return "on: "
                + String.join(", ", switches.stream().map(ValuesPath::toString).toList());
    }
}
