package io.helm2osc.template.function;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Effort;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import java.util.HashMap;
import java.util.Map;

/// Maps laid over maps. The first one is changed and yielded.
final class Merging {

    private Merging() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("merge", arguments -> merged(arguments, false));
        all.put("mergeOverwrite", arguments -> merged(arguments, true));
        return all;
    }

    private static Value merged(Arguments arguments, boolean overwrite) {
        Dict target = arguments.dict(0);
        for (int i = 1; i < arguments.size(); i++) {
            if (!(arguments.at(i) instanceof Nothing)) {
                merge(target, arguments.dict(i), overwrite, new Effort());
            }
        }
        return target;
    }

    private static void merge(Dict target, Dict source, boolean overwrite, Effort effort) {
        effort.spend();
        for (Map.Entry<String, Value> entry : Map.copyOf(source.entries()).entrySet()) {
            String key = entry.getKey();
            Value value = entry.getValue();
            Value there = target.get(key);
            if (value instanceof Nothing) {
                if (overwrite) {
                    target.put(key, value);
                }
            } else if (value instanceof Dict inner && there instanceof Dict outer && !outer.isEmpty()) {
                if (inner != outer) {
                    merge(outer, inner, overwrite, effort);
                }
            } else if (overwrite || Defaults.isEmpty(there)) {
                target.put(key, value);
            }
        }
    }
}
