package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Span;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Keeps by which guards a run came to each stretch of text.
final class Trail {
    private static final int MOST_CHECKS = 50;

    private record Place(String template, Span text) {
        boolean holds(String file, int offset) {
            return template.equals(file) && text.start() <= offset && offset < text.end();
        }
    }

    private final Map<Place, Visit> visits = new LinkedHashMap<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Print> prints = new ArrayList<>();
    private final Predicate<String> interest;
    private final Deque<Condition> conditions = new ArrayDeque<>();
    private final Map<Place, List<Condition>> actions = new LinkedHashMap<>();
    private Optional<List<Condition>> atProblem = Optional.empty();
    private String path = "";

    /// @param interest of what actions print
    Trail(Predicate<String> interest) {
        this.interest = interest;
    }

    /// Does something behind a guard.
    <T> T behind(Guard guard, boolean wanted, Supplier<T> steps) {
        conditions.addLast(new Condition(guard, wanted));
        try {
            return steps.get();
        } catch (Problem problem) {
            atProblem = atProblem.or(() -> Optional.of(List.copyOf(conditions)));
            throw problem;
        } finally {
            conditions.removeLast();
        }
    }

    /// Starts with a file that stands behind these conditions.
    void startAt(String path, List<Condition> outer) {
        this.path = path;
        atProblem = Optional.empty();
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

    /// Notes an action of the file that is being rendered. The latest way there counts.
    void cameByAction(Source source, Span action) {
        if (source.isFile()) {
            actions.put(new Place(source.file(), action), List.copyOf(conditions));
        }
    }

    /// Notes what an action of a file prints, if it is of interest.
    void printed(Source source, Span action, Rope text) {
        if (source.isFile() && interest.test(text.text())) {
            prints.add(new Print(source.file(), action, text));
        }
    }

    /// The guards behind which the run stopped, and those behind which the words that it stopped with were written.
    List<Condition> toProblem(Problem problem) {
        Set<Condition> found = new LinkedHashSet<>(atProblem.orElseGet(() -> List.copyOf(conditions)));
        problem.origin().parts().forEach(origin -> {
            if (origin instanceof Origin.FromTemplate(String file, int offset)) {
                found.addAll(written(file, offset));
            }
        });
        return List.copyOf(found);
    }

    private List<Condition> written(String file, int offset) {
        List<Condition> found = new ArrayList<>();
        visits.forEach((place, visit) -> {
            if (place.holds(file, offset)) {
                found.addAll(visit.conditions());
            }
        });
        actions.forEach((place, met) -> {
            if (place.holds(file, offset)) {
                found.addAll(met);
            }
        });
        return found;
    }

    /// Keeps what was written behind the guards that the run stands behind.
    void keep(Rope text) {
        if (!text.text().isBlank()) {
            fragments.add(new Fragment(path, text, new ArrayList<>(conditions)));
        }
    }

    /// Notes that the engine would stop here.
    void passed(Set<ValuesPath> required) {
        if (checks.size() < MOST_CHECKS && conditions.stream().allMatch(Condition::isMet)) {
            checks.add(new Check(new ArrayList<>(conditions), required));
        }
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    List<Fragment> fragments() {
        return List.copyOf(fragments);
    }

    List<Print> prints() {
        return List.copyOf(prints);
    }

    List<Visit> visits() {
        return List.copyOf(visits.values());
    }
}
