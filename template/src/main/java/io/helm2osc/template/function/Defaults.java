package io.helm2osc.template.function;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Values;
import java.util.Map;

/// `default` and other choices between values.
final class Defaults {

    private Defaults() {}

    static Map<String, TemplateFunction> all() {
        return Map.of(
                "default", Defaults::defaulted,
                "empty", arguments -> arguments.truth(isEmpty(arguments.at(0))),
                "coalesce", Defaults::coalesce,
                "ternary", arguments -> Values.isTrue(arguments.at(2)) ? arguments.at(0) : arguments.at(1),
                "all", arguments -> arguments.truth(arguments.values().stream().noneMatch(Defaults::isEmpty)),
                "any", arguments -> arguments.truth(!arguments.values().stream().allMatch(Defaults::isEmpty)));
    }

    static boolean isEmpty(Value value) {
        return !Values.isTrue(value);
    }

    private static Value defaulted(Arguments arguments) {
        return arguments.size() < 2 || isEmpty(arguments.at(1)) ? arguments.at(0) : arguments.at(1);
    }

    private static Value coalesce(Arguments arguments) {
        return arguments.values().stream()
                .filter(value -> !isEmpty(value))
                .findFirst()
                .orElse(new Nothing(Origin.NONE));
    }
}
