package io.helm2osc.template.function;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Origin.Substitute;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `default` and other choices between values.
final class Defaults {

    private Defaults() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("default", Defaults::defaulted);
        all.put("empty", arguments -> arguments.truth(isEmpty(arguments.at(0))));
        all.put("coalesce", Defaults::coalesce);
        all.put("ternary", arguments -> Values.isTrue(arguments.at(2)) ? arguments.at(0) : arguments.at(1));
        all.put("all", arguments -> arguments.truth(arguments.values().stream().noneMatch(Defaults::isEmpty)));
        all.put("any", arguments -> arguments.truth(!arguments.values().stream().allMatch(Defaults::isEmpty)));
        return all;
    }

    static boolean isEmpty(Value value) {
        return !Values.isTrue(value);
    }

    private static Value defaulted(Arguments arguments) {
        if (arguments.size() < 2) {
            return arguments.at(0);
        }
        return isEmpty(arguments.at(1)) ? instead(arguments.at(0), List.of(arguments.at(1))) : arguments.at(1);
    }

    private static Value coalesce(Arguments arguments) {
        List<Value> values = arguments.values();
        for (int i = 0; i < values.size(); i++) {
            if (!isEmpty(values.get(i))) {
                return instead(values.get(i), values.subList(0, i));
            }
        }
        return new Nothing(Origin.NONE);
    }

    /// The value, knowing which places in the values were empty before it came to be chosen.
    private static Value instead(Value chosen, List<Value> empty) {
        if (!(chosen instanceof Text(Rope rope))) {
            return chosen;
        }
        List<ValuesPath> places = empty.stream()
                .flatMap(value -> value.origin().valuesPath().stream())
                .toList();
        Rope marked = rope;
        for (ValuesPath place : places.reversed()) {
            marked = marked.mapOrigins(origin -> new Substitute(origin, place));
        }
        return new Text(marked);
    }
}
