package io.helm2osc.template.function;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All functions that need nothing but their arguments.
public final class Functions {
    private static final Map<String, TemplateFunction> ALL = all();

    private Functions() {}

    public static Optional<TemplateFunction> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.putAll(Comparisons.all());
        all.putAll(Defaults.all());
        all.putAll(Types.all());
        all.putAll(Strings.all());
        all.putAll(Trimming.all());
        all.putAll(Cases.all());
        all.putAll(Splitting.all());
        all.putAll(Prints.all());
        all.putAll(Lists.all());
        all.putAll(Dicts.all());
        all.putAll(Merging.all());
        all.putAll(Arithmetic.all());
        all.putAll(Regexes.all());
        all.putAll(Encodings.all());
        all.putAll(Documents.all());
        all.putAll(Versions.all());
        all.putAll(Paths.all());
        all.putAll(Dates.all());
        all.putAll(Secrets.all());
        return Map.copyOf(all);
    }
}
