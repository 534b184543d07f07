package io.helm2osc.template.detective;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Span;
import io.helm2osc.template.value.Origin.FromValues;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Unknown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps what guards looked at.
final class GuardBook {
    private final int most;
    private final Set<Guard> guards = new LinkedHashSet<>();
    private final Set<ValuesPath> missing = new LinkedHashSet<>();
    private final Deque<Set<ValuesPath>> watched = new ArrayDeque<>();
    private Optional<Set<ValuesPath>> atProblem = Optional.empty();

    GuardBook(int most) {
        this.most = most;
    }

    /// What was looked at while a guard was evaluated.
    record Watched<T>(T value, Set<ValuesPath> reads) {}

    <T> Watched<T> watch(Supplier<T> evaluation) {
        Set<ValuesPath> reads = new LinkedHashSet<>();
        watched.push(reads);
        try {
            return new Watched<>(evaluation.get(), reads);
        } catch (Problem problem) {
            atProblem = atProblem.or(() -> Optional.of(reads));
            throw problem;
        } finally {
            watched.pop();
            if (!watched.isEmpty()) {
                watched.peek().addAll(reads);
            }
        }
    }

    void startOver() {
        atProblem = Optional.empty();
    }

    /// What the innermost evaluation that failed had looked at.
    Set<ValuesPath> atProblem() {
        return atProblem.orElse(Set.of());
    }

    /// Notes that a value was looked at.
    void saw(Value value) {
        if (missing.size() < most
                && (value instanceof Nothing || value instanceof Unknown)
                && value.origin() instanceof FromValues(ValuesPath path, int offset)) {
            missing.add(path);
        }
        if (!watched.isEmpty()) {
            value.origin().valuesPaths().forEach(watched.peek()::add);
        }
    }

    Guard note(Source source, Branch branch, boolean held, Set<ValuesPath> reads) {
        Guard guard = new Guard(
                source.file(),
                source.isFile() ? branch.action() : new Span(0, 0),
                Guard.Kind.of(branch.kind()),
                held,
                reads);
        if (guards.size() < most) {
            guards.add(guard);
        }
        return guard;
    }

    /// The places that were looked at and where nothing is, those in stand-ins included.
    Set<ValuesPath> missing() {
        return missing;
    }

    List<Guard> guards() {
        return List.copyOf(guards);
    }
}
