package io.helm2osc.template.detective;

import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Values;
import java.util.List;
import java.util.Optional;
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
        if (walk == Walk.AS_THE_ENGINE) {
            chart.children()
                    .removeIf(child -> child.dependency()
                            .filter(known -> !isEnabled(known, chart))
                            .isPresent());
        }
        chart.children().forEach(this::prune);
    }

    private boolean isEnabled(Dependency dependency, ChartNode parent) {
        return dependency
                .condition()
                .flatMap(condition -> condition(condition, parent))
                .orElseGet(() -> isTagged(dependency));
    }

    /// The first of the paths that leads to a truth.
    private Optional<Boolean> condition(String paths, ChartNode parent) {
        for (String path : paths.split(",")) {
            Value value = at(values, parent.place().toString(), path.strip());
            if (value instanceof Truth(boolean truth, Origin origin)) {
                return Optional.of(truth);
            }
        }
        return Optional.empty();
    }

    private boolean isTagged(Dependency dependency) {
        boolean off = false;
        for (String tag : dependency.tags()) {
            if (values.get("tags") instanceof Dict tags
                    && tags.get(tag) instanceof Truth(boolean truth, Origin origin)) {
                if (truth) {
                    return true;
                }
                off = true;
            }
        }
        return !off;
    }

    private static void importValues(ChartNode chart) {
        chart.children().forEach(Dependencies::importValues);
        Dict imported = new Dict(chart.defaults().origin());
        for (ChartNode child : chart.children()) {
            List<@Nullable Object> imports =
                    child.dependency().map(Dependency::importValues).orElse(List.of());
            imports.forEach(wanted -> importInto(
                    imported, Coalescing.of(chart, new Dict(chart.defaults().origin())), child, wanted));
        }
        if (!imported.isEmpty()) {
            Dict own = Values.copy(chart.defaults());
            Coalescing.fill(own, imported, true);
            chart.replaceDefaults(own);
        }
    }

    private static void importInto(Dict imported, Dict values, ChartNode child, @Nullable Object wanted) {
        String from = Plain.string(wanted)
                .map(name -> "exports." + name)
                .orElse(Plain.string(Plain.at(wanted, "child")).orElse(""));
        String to = Plain.string(Plain.at(wanted, "parent")).orElse(".");
        if (at(values, child.name(), from) instanceof Dict found) {
            Dict target = imported;
            for (String key : keys(to)) {
                Value inner = target.get(key);
                Dict next = inner instanceof Dict there
                        ? there
                        : new Dict(target.origin().child(key));
                target.put(key, next);
                target = next;
            }
            Coalescing.fill(target, found, true);
        }
    }

    private static Value at(Dict root, String... paths) {
        Value here = root;
        for (String path : paths) {
            for (String key : keys(path)) {
                here = here instanceof Dict dict ? dict.get(key) : new Value.Nothing(Origin.NONE);
            }
        }
        return here;
    }

    private static List<String> keys(String path) {
        return List.of(path.split("\\.")).stream().filter(key -> !key.isEmpty()).toList();
    }
}
