package io.helm2osc.template.detective;

import io.helm2osc.template.Node.Define;
import io.helm2osc.template.Parsed;
import io.helm2osc.template.TemplateTree;
import io.helm2osc.template.value.Rope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The templates that can be called by name. What is added later hides what was there.
final class TemplateSet {
    private final Map<String, Source> named = new HashMap<>();

    TemplateSet() {}

    TemplateSet(TemplateSet other) {
        named.putAll(other.named);
    }

    Optional<Source> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// Reads a file, adds it under its path and what it defines under its name.
    Parsed<Source> addFile(String name, String file, Rope text) {
        return add(name, new Source(file, true, text, List.of()));
    }

    /// The same for a text that is a value; `file` is where it was called from.
    Parsed<Source> addValue(String file, Rope text) {
        return add(file, new Source(file, false, text, List.of()));
    }

    private Parsed<Source> add(String name, Source empty) {
        return switch (TemplateTree.parse(empty.text().text(), empty.file())) {
            case Parsed.Readable<TemplateTree>(TemplateTree tree) -> new Parsed.Readable<>(add(name, empty, tree));
            case Parsed.Unreadable<TemplateTree>(var error) -> new Parsed.Unreadable<>(error);
        };
    }

    private Source add(String name, Source empty, TemplateTree tree) {
        Source source = empty.with(tree.nodes());
        put(name, source);
        for (Define define : tree.defines()) {
            put(define.name(), source.with(define.body()));
        }
        return source;
    }

    /// A blank template does not hide one that is not.
    private void put(String name, Source source) {
        if (!named.containsKey(name) || !source.isBlank()) {
            named.put(name, source);
        }
    }
}
