package io.helm2osc.template.detective;

import io.helm2osc.template.Span;
import io.helm2osc.template.value.Rope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Keeps by which guards a run came to each stretch of text.
final class Trail {
    private record Place(String template, Span text) {}

    private final Map<Place, Visit> visits = new LinkedHashMap<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private final Deque<Condition> conditions = new ArrayDeque<>();
    private String path = "";

    /// Does something behind a guard.
    <T> T behind(Guard guard, boolean wanted, Supplier<T> steps) {
        conditions.addLast(new Condition(guard, wanted));
        try {
            return steps.get();
        } finally {
            conditions.removeLast();
        }
    }

    /// Starts with a file that stands behind these conditions.
    void startAt(String path, List<Condition> outer) {
        this.path = path;
        conditions.clear();
        conditions.addAll(outer);
    }

    /// Notes a stretch of text. Text of a value that is run as a template stands in no file.
    void cameBy(Source source, Span text) {
        if (!source.isFile()) {
            return;
        }
        Place place = new Place(source.file(), text);
        Visit known = visits.get(place);
        if (known == null || !known.isReached()) {
            Visit visit = new Visit(source.file(), text, new ArrayList<>(conditions));
            if (known == null || visit.unmet() < known.unmet()) {
                visits.put(place, visit);
            }
        }
    }

    /// Keeps what was written behind the guards that the run stands behind.
    void keep(Rope text) {
        if (!text.text().isBlank()) {
            fragments.add(new Fragment(path, text, new ArrayList<>(conditions)));
        }
    }

    List<Fragment> fragments() {
        return List.copyOf(fragments);
    }

    List<Visit> visits() {
        return List.copyOf(visits.values());
    }
}
