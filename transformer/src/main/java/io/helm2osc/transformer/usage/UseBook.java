package io.helm2osc.transformer.usage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out which named templates are ever called, and what holds wherever they are.
final class UseBook {

    /// Stands for a name that a template makes up.
    static final String ANY = "*";

    private final List<Unit> units;
    private final Map<String, Set<Setting>> callers = new HashMap<>();
    private final boolean anything;

    private UseBook(List<Unit> units) {
        this.units = units;
        this.anything = units.stream()
                .flatMap(unit -> unit.calls().stream())
                .anyMatch(call -> call.name().equals(ANY));
    }

    /// The uses that count: those of files, and of named templates that are called. Each tells what holds on every way
    /// that leads to it.
    static List<Use> uses(List<Unit> units) {
        UseBook book = new UseBook(units);
        // Each round can only take settings away, or reach more templates.
        while (book.round()) {}
        List<Use> uses = new ArrayList<>();
        units.forEach(unit ->
                book.around(unit).ifPresent(settings -> unit.uses().forEach(use -> uses.add(with(use, settings)))));
        return uses;
    }

    private boolean round() {
        boolean changed = false;
        for (Unit unit : units) {
            Optional<Set<Setting>> around = around(unit);
            if (around.isPresent()) {
                for (Unit.Call call : unit.calls()) {
                    Set<Setting> here = new HashSet<>(around.get());
                    here.addAll(call.settings());
                    changed |= meet(call.name(), here);
                }
            }
        }
        return changed;
    }

    private boolean meet(String name, Set<Setting> settings) {
        Set<Setting> known = callers.get(name);
        if (known == null) {
            callers.put(name, settings);
            return true;
        }
        return known.retainAll(settings);
    }

    private Optional<Set<Setting>> around(Unit unit) {
        return unit.isFile() || anything ? Optional.of(Set.of()) : Optional.ofNullable(callers.get(unit.name()));
    }

    private static Use with(Use use, Set<Setting> settings) {
        Set<Setting> all = new HashSet<>(use.settings());
        all.addAll(settings);
        all.removeIf(setting -> setting.path().equals(use.path()));
        return new Use(use.path(), use.whole(), use.file(), use.key(), all);
    }
}
