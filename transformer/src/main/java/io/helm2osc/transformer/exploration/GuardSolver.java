package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Node;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Span;
import io.helm2osc.template.Term;
import io.helm2osc.template.detective.Condition;
import io.helm2osc.template.detective.Guard;
import io.helm2osc.transformer.exploration.TemplateIndex.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds values under which a guard comes out as wanted, by reading the guard: `and`, `or`, `not`, comparisons, and
/// named templates that only say yes or no. What it finds is a proposal; rendering shows whether it leads there.
final class GuardSolver {

    private static final int DEEPEST = 4;
    private static final int MOST_WAYS = 4;

    private final TemplateIndex templates;
    private final Wishes wishes;

    GuardSolver(TemplateIndex templates, Wishes wishes) {
        this.templates = templates;
        this.wishes = wishes;
    }

    /// The ways to meet all of these that are not met, the best first; none when a guard cannot be read. What has to be
    /// so comes before what must not be, which is then often so anyway.
    List<Settings> ways(List<Condition> conditions) {
        List<Settings> ways = List.of(Settings.NONE);
        for (boolean wanted : new boolean[] {true, false}) {
            for (Condition condition : conditions) {
                if (!condition.isMet() && condition.wanted() == wanted) {
                    ways = ways.stream()
                            .flatMap(way ->
                                    Settings.both(List.of(way), given(way).ways(condition)).stream())
                            .limit(MOST_WAYS)
                            .toList();
                }
            }
        }
        return ways;
    }

    private GuardSolver given(Settings settings) {
        return new GuardSolver(templates, wishes.given(settings));
    }

    private List<Settings> ways(Condition condition) {
        Guard guard = condition.guard();
        if (guard.kind() == Guard.Kind.DEPENDENCY) {
            return wishes.switched(guard.reads(), condition.wanted());
        }
        Optional<Pipeline> pipeline = templates.guard(guard.template(), guard.action());
        if (pipeline.isEmpty()) {
            return List.of();
        }
        if (guard.kind() == Guard.Kind.RANGE) {
            return path(pipeline.get(), guard)
                    .map(list -> wishes.items(list, pipeline.get().variables().size() == 2, condition.wanted()))
                    .orElse(List.of());
        }
        return new Reading(guard, DEEPEST).solve(pipeline.get(), condition.wanted());
    }

    private static Optional<ValuesPath> path(Pipeline pipeline, Guard guard) {
        return new PathFinder(guard.reads()).of(pipeline);
    }

    /// One guard being read.
    private final class Reading {
        private final Guard guard;
        private final int depth;
        private final PathFinder paths;

        Reading(Guard guard, int depth) {
            this.guard = guard;
            this.depth = depth;
            this.paths = new PathFinder(guard.reads());
        }

        List<Settings> solve(Pipeline pipeline, boolean wanted) {
            Command last = pipeline.commands().getLast();
            List<Term> arguments = new ArrayList<>(last.arguments());
            if (pipeline.commands().size() > 1) {
                List<Command> before =
                        pipeline.commands().subList(0, pipeline.commands().size() - 1);
                arguments.add(
                        new Term.Nested(pipeline.span(), new Pipeline(pipeline.span(), List.of(), false, before)));
            }
            return last.first() instanceof Term.Function(Span span, String name)
                    ? call(name, arguments, wanted)
                    : solve(last.first(), wanted);
        }

        private List<Settings> solve(Term term, boolean wanted) {
            return switch (term) {
                case Term.Nested(Span span, Pipeline pipeline) -> solve(pipeline, wanted);
                case Term.Truth(Span span, boolean value) -> value == wanted ? List.of(Settings.NONE) : List.of();
                case Term.Function(Span span, String name) -> call(name, List.of(), wanted);
                case Term other ->
                    paths.of(other).map(path -> wishes.truth(path, wanted)).orElse(List.of());
            };
        }

        private List<Settings> call(String name, List<Term> arguments, boolean wanted) {
            if (arguments.isEmpty()) {
                return List.of();
            }
            return switch (name) {
                case "not", "empty" -> solve(arguments.getFirst(), !wanted);
                case "and" -> wanted ? all(arguments, true) : any(arguments, false);
                case "or", "any" -> wanted ? any(arguments, true) : all(arguments, false);
                case "eq" -> compare(arguments, wanted);
                case "ne" -> compare(arguments, !wanted);
                case "gt", "ge", "lt", "le" -> order(name, arguments, wanted);
                case "include" -> named(arguments, "", wanted);
                case "hasKey" ->
                    paths.of(arguments.getFirst())
                            .flatMap(map -> Literals.text(arguments.getLast()).map(map::child))
                            .map(path -> wishes.there(path, wanted))
                            .orElse(List.of());
                case "has" -> member(arguments, wanted);
                case "contains", "hasPrefix", "hasSuffix" ->
                    Literals.text(arguments.getFirst())
                            .flatMap(
                                    text -> paths.of(arguments.getLast()).map(path -> wishes.equal(path, text, wanted)))
                            .orElse(List.of());
                case "semverCompare" ->
                    Literals.text(arguments.getFirst())
                            .flatMap(range ->
                                    paths.of(arguments.getLast()).map(path -> wishes.version(path, range, wanted)))
                            .orElse(List.of());
                case "kindIs", "typeIs" ->
                    Literals.text(arguments.getFirst())
                            .flatMap(kind -> paths.of(arguments.getLast()).map(path -> wishes.kind(path, kind, wanted)))
                            .orElse(List.of());
                default ->
                    paths.ofAny(arguments)
                            .map(path -> wishes.truth(path, wanted))
                            .orElse(List.of());
            };
        }

        private List<Settings> all(List<Term> terms, boolean wanted) {
            List<Settings> ways = List.of(Settings.NONE);
            for (Term term : terms) {
                ways = Settings.both(ways, solve(term, wanted));
            }
            return ways;
        }

        private List<Settings> any(List<Term> terms, boolean wanted) {
            List<Settings> ways = List.of();
            for (Term term : terms) {
                ways = Settings.either(ways, solve(term, wanted));
            }
            return ways;
        }

        private List<Settings> compare(List<Term> arguments, boolean wanted) {
            for (Term literal : arguments) {
                Optional<Object> value = Literals.value(literal);
                if (value.isPresent()) {
                    List<Settings> ways = arguments.stream()
                            .filter(side -> !side.equals(literal))
                            .limit(1)
                            .flatMap(side -> equal(side, value.get(), wanted).stream())
                            .toList();
                    if (!ways.isEmpty()) {
                        return ways;
                    }
                }
            }
            return List.of();
        }

        private List<Settings> equal(Term side, Object value, boolean wanted) {
            if (value instanceof Boolean truth && paths.of(side).isEmpty()) {
                return solve(side, truth == wanted);
            }
            return Literals.included(side)
                    .map(template -> named(template, String.valueOf(value), wanted))
                    .orElseGet(() -> paths.of(side)
                            .map(path -> wishes.equal(path, value, wanted))
                            .orElse(List.of()));
        }

        private List<Settings> order(String name, List<Term> arguments, boolean wanted) {
            boolean literalLast = Literals.number(arguments.getLast()).isPresent();
            Optional<Long> bound = Literals.number(literalLast ? arguments.getLast() : arguments.getFirst());
            Term side = literalLast ? arguments.getFirst() : arguments.getLast();
            boolean more = name.startsWith("g") == literalLast == wanted;
            return bound.flatMap(number -> paths.of(side).map(path -> wishes.order(path, number, more)))
                    .orElse(List.of());
        }

        private List<Settings> member(List<Term> arguments, boolean wanted) {
            Optional<String> text = Literals.text(arguments.getFirst());
            if (text.isPresent()) {
                return paths.of(arguments.getLast())
                        .map(list -> wishes.holding(list, text.get(), wanted))
                        .orElse(List.of());
            }
            return paths.of(arguments.getFirst()).stream()
                    .flatMap(path -> Literals.listed(arguments.getLast()).stream()
                            .flatMap(word -> wishes.equal(path, word, wanted).stream()))
                    .limit(2)
                    .toList();
        }

        private List<Settings> named(List<Term> arguments, String said, boolean wanted) {
            return Literals.text(arguments.getFirst())
                    .map(template -> named(template, said, wanted))
                    .orElse(List.of());
        }

        private List<Settings> named(String template, String said, boolean wanted) {
            Optional<Named> named = depth == 0 ? Optional.empty() : templates.named(template);
            return named.map(known -> {
                        Answer answer = new Answer(known.file(), said, new Reading(guard, depth - 1)::solve);
                        List<Node> body = known.define().body();
                        return wanted ? answer.given(body) : answer.withheld(body);
                    })
                    .orElse(List.of());
        }
    }
}
