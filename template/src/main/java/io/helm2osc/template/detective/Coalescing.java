package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Values;
import java.util.Map;

/// Lays values over the defaults of charts and hands globals down, as Helm does.
final class Coalescing {
    private static final String GLOBAL = "global";
    private static final Origin GLOBALS = new Origin.FromValues(ValuesPath.of(GLOBAL), 0);

    private Coalescing() {}

    /// What the charts of a tree see, in the root's coordinates, given what the user says.
    static Dict of(ChartNode root, Dict given) {
        Dict values = Values.copy(given);
        coalesce(root, values);
        return values;
    }

    private static void coalesce(ChartNode chart, Dict values) {
        layOver(chart, values);
        for (ChartNode child : chart.children()) {
            Value own = values.get(child.name());
            if (own instanceof Nothing) {
                own = new Dict(new Origin.FromValues(child.place(), 0));
                values.put(child.name(), own);
            }
            if (own instanceof Dict inner) {
                handDown(values, inner);
                coalesce(child, inner);
            }
        }
    }

    private static void layOver(ChartNode chart, Dict values) {
        for (Map.Entry<String, Value> entry : chart.defaults().entries().entrySet()) {
            String key = entry.getKey();
            boolean forChild =
                    chart.children().stream().anyMatch(child -> child.name().equals(key));
            if (!values.has(key)) {
                values.put(key, Values.copy(entry.getValue()));
            } else if (values.get(key) instanceof Nothing) {
                values.remove(key);
            } else if (values.get(key) instanceof Dict over && entry.getValue() instanceof Dict under) {
                fill(over, under, forChild);
            }
        }
    }

    /// Adds what is missing. A null takes the key away, unless it is kept for a subchart whose default it takes
    /// away later.
    static void fill(Dict over, Dict under, boolean keepsNulls) {
        for (Map.Entry<String, Value> entry : under.entries().entrySet()) {
            String key = entry.getKey();
            if (!over.has(key)) {
                over.put(key, Values.copy(entry.getValue()));
            } else if (over.get(key) instanceof Nothing) {
                if (!keepsNulls) {
                    over.remove(key);
                }
            } else if (over.get(key) instanceof Dict inner && entry.getValue() instanceof Dict beneath) {
                fill(inner, beneath, keepsNulls);
            }
        }
    }

    /// A parent's globals win over those of its subchart.
    private static void handDown(Dict parent, Dict child) {
        Dict globals = child.get(GLOBAL) instanceof Dict own ? own.at(GLOBALS) : new Dict(GLOBALS);
        if (parent.get(GLOBAL) instanceof Dict above) {
            above.entries().forEach((key, value) -> {
                if (value instanceof Dict map) {
                    Dict copy = Values.copy(map);
                    if (globals.get(key) instanceof Dict own) {
                        fill(copy, own, true);
                    }
                    globals.put(key, copy);
                } else if (!(globals.get(key) instanceof Dict)) {
                    globals.put(key, value);
                }
            });
        }
        child.put(GLOBAL, globals);
    }
}
