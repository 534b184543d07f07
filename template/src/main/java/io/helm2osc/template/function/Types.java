package io.helm2osc.template.function;

import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Values;
import java.util.HashMap;
import java.util.Map;

/// What a value is.
final class Types {

    private Types() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("kindOf", arguments -> arguments.text(Values.kind(arguments.at(0))));
        all.put("kindIs", arguments -> arguments.truth(kindIs(arguments.text(0), arguments.at(1))));
        all.put("typeOf", arguments -> arguments.text(Values.type(arguments.at(0))));
        all.put("typeIs", arguments -> arguments.truth(typeIs(arguments.text(0), arguments.at(1))));
        all.put("typeIsLike", arguments -> arguments.truth(typeIsLike(arguments.text(0), arguments.at(1))));
        all.put("deepEqual", arguments -> arguments.truth(Equality.same(arguments.at(0), arguments.at(1))));
        return all;
    }

    private static boolean kindIs(String kind, Value value) {
        return Values.kind(value).equals(kind) || value instanceof Unknown;
    }

    private static boolean typeIs(String type, Value value) {
        return Values.type(value).equals(type);
    }

    private static boolean typeIsLike(String type, Value value) {
        return typeIs(type, value) || typeIs(type.replaceFirst("^\\*", ""), value);
    }
}
