package io.helm2osc.template.function;

import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Maps.
final class Dicts {

    private Dicts() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("dict", Dicts::dict);
        all.put("get", Dicts::get);
        all.put("set", Dicts::set);
        all.put("unset", Dicts::unset);
        all.put("hasKey", Dicts::hasKey);
        all.put("keys", Dicts::keys);
        all.put("values", Dicts::values);
        all.put("pick", arguments -> filtered(arguments, true));
        all.put("omit", arguments -> filtered(arguments, false));
        all.put("pluck", Dicts::pluck);
        all.put("dig", Dicts::dig);
        all.put("deepCopy", arguments -> Values.copy(arguments.at(0)));
        return all;
    }

    private static Value dict(Arguments arguments) {
        Dict dict = new Dict(Origin.NONE);
        for (int i = 0; i < arguments.size(); i += 2) {
            String key = arguments.printed(i).text();
            dict.put(key, i + 1 < arguments.size() ? arguments.at(i + 1) : Value.text("", Origin.NONE));
        }
        return dict;
    }

    private static Value get(Arguments arguments) {
        Dict dict = arguments.dict(0);
        Value found = dict.get(arguments.text(1));
        return found instanceof Value.Nothing && !dict.has(arguments.text(1)) ? Value.text("", found.origin()) : found;
    }

    private static Value set(Arguments arguments) {
        return arguments.dict(0).put(arguments.text(1), arguments.at(2));
    }

    private static Value unset(Arguments arguments) {
        Dict dict = arguments.dict(0);
        dict.remove(arguments.text(1));
        return dict;
    }

    private static Value hasKey(Arguments arguments) {
        Dict dict = arguments.dict(0);
        String key = arguments.text(1);
        return new Value.Truth(dict.has(key), dict.get(key).origin());
    }

    private static Value keys(Arguments arguments) {
        List<Value> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Dict dict = arguments.dict(i);
            dict.entries().keySet().forEach(key -> keys.add(Value.text(key, dict.origin())));
        }
        return new Items(keys, arguments.origin());
    }

    private static Value values(Arguments arguments) {
        Dict dict = arguments.dict(0);
        return new Items(List.copyOf(dict.entries().values()), dict.origin());
    }

    private static Value filtered(Arguments arguments, boolean wanted) {
        Dict dict = arguments.dict(0);
        Set<String> keys = arguments.from(1).stream()
                .flatMap(value -> Lists.lenient(value).stream())
                .map(value -> Printing.printed(value).text())
                .collect(Collectors.toSet());
        Dict filtered = new Dict(dict.origin());
        dict.entries().forEach((key, value) -> {
            if (keys.contains(key) == wanted) {
                filtered.put(key, value);
            }
        });
        return filtered;
    }

    private static Value pluck(Arguments arguments) {
        String key = arguments.text(0);
        List<Value> found = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            arguments.dict(i).find(key).ifPresent(found::add);
        }
        return new Items(found, Origin.NONE);
    }

    private static Value dig(Arguments arguments) {
        int last = arguments.size() - 1;
        if (last < 2) {
            throw new Problem("dig needs at least three arguments");
        }
        Value here = arguments.at(last);
        for (int i = 0; i < last - 1; i++) {
            if (!(here instanceof Dict dict)) {
                throw new Problem("dig: cannot look for a key in " + Values.type(here));
            }
            if (!dict.has(arguments.text(i))) {
                return arguments.at(last - 1);
            }
            here = dict.get(arguments.text(i));
        }
        return here;
    }
}
