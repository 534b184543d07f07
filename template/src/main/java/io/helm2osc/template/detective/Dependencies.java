package io.helm2osc.template.detective;

import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.Span;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Values;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Leaves out the subcharts that conditions and tags switch off, and imports values from those that stay.
final class Dependencies {
    private final Dict values;
    private final Walk walk;

    private Dependencies(Dict values, Walk walk) {
        this.values = values;
        this.walk = walk;
    }

    /// Decides over a whole tree of charts, given what the user says.
    static void decide(ChartNode root, Dict given, Walk walk) {
        new Dependencies(Coalescing.of(root, given), walk).prune(root);
        importValues(root);
    }

    private void prune(ChartNode chart) {
        for (ChartNode child : chart.children()) {
            child.standsBehind(Stream.concat(chart.conditions().stream(), condition(child, chart).stream())
                    .toList());
        }
        if (walk == Walk.AS_THE_ENGINE) {
            chart.children().removeIf(child -> !child.conditions().stream().allMatch(Condition::isMet));
        }
        chart.children().forEach(this::prune);
    }

    /// What has to be so for a subchart to be used; empty if it always is.
    private Optional<Condition> condition(ChartNode child, ChartNode parent) {
        return child.dependency()
                .filter(known -> known.condition().isPresent() || !known.tags().isEmpty())
                .map(known -> new Condition(guard(known, parent), true));
    }

    private Guard guard(Dependency dependency, ChartNode parent) {
        List<ValuesPath> paths = paths(dependency, parent);
        boolean enabled =
                paths.stream().flatMap(path -> truth(path).stream()).findFirst().orElseGet(() -> isTagged(dependency));
        Set<ValuesPath> reads = new LinkedHashSet<>(paths);
        dependency.tags().forEach(tag -> reads.add(ValuesPath.of("tags", tag)));
        return new Guard(parent.path("Chart.yaml"), new Span(0, 0), Guard.Kind.DEPENDENCY, enabled, reads);
    }

    /// The places of which the first that holds a truth decides.
    private static List<ValuesPath> paths(Dependency dependency, ChartNode parent) {
        return dependency.condition().stream()
                .flatMap(condition -> Stream.of(condition.split(",")))
                .map(path -> parent.place().append(ValuesPath.of(keys(path.strip()))))
                .toList();
    }

    private Optional<Boolean> truth(ValuesPath path) {
        return at(values, path) instanceof Truth(boolean truth, Origin origin) ? Optional.of(truth) : Optional.empty();
    }

    /// No tag says that it is off, or some tag says that it is on.
    private boolean isTagged(Dependency dependency) {
        List<Boolean> said = dependency.tags().stream()
                .flatMap(tag -> truth(ValuesPath.of("tags", tag)).stream())
                .toList();
        return said.isEmpty() || said.contains(true);
    }

    private static void importValues(ChartNode chart) {
        chart.children().forEach(Dependencies::importValues);
        Dict imported = new Dict(chart.defaults().origin());
        for (ChartNode child : chart.children()) {
            child.dependency().ifPresent(known -> importInto(imported, chart, child, known));
        }
        if (!imported.isEmpty()) {
            Dict own = Values.copy(chart.defaults());
            Coalescing.fill(own, imported, true);
            chart.replaceDefaults(own);
        }
    }

    private static void importInto(Dict imported, ChartNode chart, ChartNode child, Dependency known) {
        if (!known.importValues().isEmpty()) {
            Dict values = Coalescing.of(chart, new Dict(chart.defaults().origin()));
            for (Object wanted : known.importValues()) {
                importInto(imported, values, child, wanted);
            }
        }
    }

    private static void importInto(Dict imported, Dict values, ChartNode child, @Nullable Object wanted) {
        String from = Plain.string(wanted)
                .map(name -> "exports." + name)
                .orElse(Plain.string(Plain.at(wanted, "child")).orElse(""));
        String to = Plain.string(Plain.at(wanted, "parent")).orElse(".");
        ValuesPath source = ValuesPath.of(child.name()).append(ValuesPath.of(keys(from)));
        if (at(values, source) instanceof Dict found) {
            Coalescing.fill(target(imported, keys(to)), found, true);
        }
    }

    private static Dict target(Dict root, String... keys) {
        Dict target = root;
        for (String key : keys) {
            Dict next = target.get(key) instanceof Dict there
                    ? there
                    : new Dict(target.origin().child(key));
            target.put(key, next);
            target = next;
        }
        return target;
    }

    private static Value at(Dict root, ValuesPath path) {
        Value here = root;
        for (ValuesPath.Step step : path.steps()) {
            here = here instanceof Dict dict && step instanceof ValuesPath.Key(String key)
                    ? dict.get(key)
                    : new Value.Nothing(Origin.NONE);
        }
        return here;
    }

    private static String[] keys(String path) {
        return Stream.of(path.split("\\.")).filter(key -> !key.isEmpty()).toArray(String[]::new);
    }
}
