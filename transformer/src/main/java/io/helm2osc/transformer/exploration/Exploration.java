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
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets what the guards before images ask for, and turns on what is off: as much as possible at once, and where the
/// chart does not
/// render so, ever smaller groups. What shows images that were not seen before becomes a scenario of its own.
public final class Exploration {

    /// What the detective cannot see is rarely behind one of the last switches.
    private static final int TURNING_RENDERS = 12;

    private final ChartRenders chart;
    private final Baseline start;
    private final Map<String, @Nullable Object> defaults;
    private final Set<Sight> known = new HashSet<>();
    private final Set<Sight> seen = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private int budget;

    private Exploration(ChartRenders chart, Baseline start, Map<String, @Nullable Object> defaults, int budget) {
        this.chart = chart;
        this.start = start;
        this.defaults = defaults;
        this.budget = budget;
    }

    /// An image in a template.
    private record Sight(String template, String reference) {
        static Set<Sight> of(List<ImageUse> uses) {
            return uses.stream()
                    .filter(use -> !MadeUpValues.isMadeUp(use.reference()))
                    .map(use -> new Sight(use.template(), use.reference().toString()))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /// A render that shows more.
    ///
    /// @param sights those that the known scenarios do not show
    private record Found(Scenario scenario, Manifest manifest, Set<Sight> sights) {}

    /// The scenarios that show more images than the known ones.
    ///
    /// @param chart with its packed subcharts unpacked
    /// @param values everything that the chart and its subcharts have, in the root's coordinates
    /// @param known at least one; switches are turned on beside the values of the first
    /// @param budget how many renders may be spent
    public static List<Baseline> of(
            Chart chart, ChartRenders renders, Map<String, @Nullable Object> values, List<Baseline> known, int budget) {
        Baseline start = known.getFirst();
        Map<String, @Nullable Object> given = start.scenario().values();
        Map<String, @Nullable Object> defaults = Plain.merge(values, given);
        Exploration exploration = new Exploration(renders, start, defaults, budget);
        known.forEach(baseline -> exploration.known.addAll(Sight.of(baseline.uses())));
        List<Map<String, @Nullable Object>> shown = known.stream()
                .skip(1)
                .map(baseline -> baseline.scenario().values())
                .toList();
        GuardedImages.groups(chart, given, defaults, shown).forEach(exploration::set);
        exploration.budget = Math.min(exploration.budget, TURNING_RENDERS);
        exploration.turnOn(switches(defaults));
        return exploration.fewest();
    }

    /// What was found, without scenarios that show nothing which the others do not show.
    private List<Baseline> fewest() {
        Map<Sight, Integer> times = new HashMap<>();
        found.forEach(one -> one.sights().forEach(sight -> times.merge(sight, 1, Integer::sum)));
        List<Baseline> fewest = new ArrayList<>();
        for (Found one : found) {
            if (one.sights().stream().allMatch(sight -> times.getOrDefault(sight, 0) > 1)) {
                one.sights().forEach(sight -> times.merge(sight, -1, Integer::sum));
            } else {
                fewest.add(Baseline.of(one.scenario(), chart, one.manifest()));
            }
        }
        return fewest;
    }

    private static List<ValuesPath> switches(Map<String, @Nullable Object> values) {
        return Leaves.of(values).stream()
                .filter(leaf ->
                        Boolean.FALSE.equals(leaf.value()) && !leaf.path().hasIndex())
                .map(Leaves.Leaf::path)
                .toList();
    }

    /// All switches at once. While the chart refuses, those stay off that it speaks of; where it speaks of none, halves
    /// are tried.
    private void turnOn(List<ValuesPath> switches) {
        if (switches.isEmpty()) {
            return;
        }
        Map<ValuesPath, Object> on = new LinkedHashMap<>();
        switches.forEach(path -> on.put(path, true));
        String name = "on: " + switches.stream().map(ValuesPath::toString).collect(Collectors.joining(", "));
        look(name, new Settings(on)).filter(why -> switches.size() > 1).ifPresent(why -> {
            Set<ValuesPath> blamed = Blame.of(why.message(), switches);
            if (blamed.isEmpty() || blamed.size() == switches.size()) {
                turnOn(switches.subList(0, switches.size() / 2));
                turnOn(switches.subList(switches.size() / 2, switches.size()));
            } else {
                turnOn(switches.stream().filter(path -> !blamed.contains(path)).toList());
            }
        });
    }

    /// Settings that agree, all at once, or ever fewer of them.
    private void set(SettingsGroup group) {
        group.together()
                .flatMap(settings -> look("with: " + settings, settings))
                .ifPresent(why -> group.halves().forEach(this::set));
    }

    /// Renders with these values. What shows more than was seen is kept.
    ///
    /// @return why it does not render
    private Optional<NotShown> look(String name, Settings settings) {
        if (budget-- <= 0) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> values = settings.over(start.scenario().values(), defaults);
        return switch (chart.render(values)) {
            case NotShown why -> Optional.of(why);
            case Shown(var manifest) -> {
                note(new Scenario(name, values), manifest);
                yield Optional.empty();
            }
        };
    }

    private void note(Scenario scenario, Manifest manifest) {
        Set<Sight> sights = Sight.of(ImageUses.in(manifest.without(start.manifest())));
        sights.removeAll(known);
        if (seen.addAll(sights)) {
            found.add(new Found(scenario, manifest, sights));
        }
    }
}
