package io.helm2osc.template.function;

import java.util.HashMap;
import java.util.List;
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
        List.of(
                        Comparisons.all(),
                        Defaults.all(),
                        Types.all(),
                        Strings.all(),
                        Trimming.all(),
                        Wrapping.all(),
                        Cases.all(),
                        Splitting.all(),
                        Prints.all(),
                        Arithmetic.all(),
                        Encodings.all(),
                        Versions.all(),
                        Paths.all(),
                        Secrets.all())
                .forEach(all::putAll);
        List.of(Lists.all(), Dicts.all(), Merging.all(), Regexes.all(), Documents.all(), Dates.all())
                .forEach(family -> family.forEach((name, function) -> {
                    all.put(name, function);
                    all.put(must(name), function);
                }));
        return Map.copyOf(all);
    }

    /// The same function under the name by which Sprig lets it fail.
    private static String must(String name) {
        return "must" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
