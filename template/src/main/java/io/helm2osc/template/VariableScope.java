package io.helm2osc.template;

import java.util.ArrayList;
import java.util.List;

/// The variables that are declared where the parser stands; `$` always is.
final class VariableScope {

    /// The variables around a named template, put aside while it is read.
    record Saved(List<String> names) {

        Saved {
            names = List.copyOf(names);
        }
    }

    private final List<String> names = new ArrayList<>(List.of("$"));

    int open() {
        return names.size();
    }

    void closeTo(int scope) {
        names.subList(scope, names.size()).clear();
    }

    void declare(String name) {
        names.add(name);
    }

    boolean knows(String name) {
        return names.contains(name);
    }

    Saved hide() {
        Saved saved = new Saved(names);
        closeTo(1);
        return saved;
    }

    void restore(Saved saved) {
        names.clear();
        names.addAll(saved.names());
    }
}
