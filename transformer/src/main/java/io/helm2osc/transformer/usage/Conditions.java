package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads what a guard says of values, where it says it plainly: truth, `not`, `and`, `or`, `eq` and `ne`.
///
/// @param subjects what terms stand for
record Conditions(Function<Term, Subject> subjects) {

    private static final Set<String> JUNCTORS = Set.of("and", "or", "not");

    /// What holds where the guard came to this.
    Set<Setting> of(Pipeline guard, boolean outcome) {
        return guard.commands().size() == 1 ? of(guard.commands().getFirst(), outcome) : Set.of();
    }

    /// The values of which the guard asks whether they are true, and nothing else.
    Set<ValuesPath> asked(Pipeline guard) {
        return guard.commands().size() == 1 ? asked(guard.commands().getFirst()) : Set.of();
    }

    private Set<ValuesPath> asked(Command command) {
        boolean joins = command.first() instanceof Term.Function function && JUNCTORS.contains(function.name());
        if (!joins && !command.arguments().isEmpty()) {
            return Set.of();
        }
        Set<ValuesPath> all = new HashSet<>();
        for (Term term : joins ? command.arguments() : List.of(command.first())) {
            if (term instanceof Term.Nested nested) {
                all.addAll(asked(nested.pipeline()));
            } else if (subjects.apply(term) instanceof Subject.Value(var path)) {
                all.add(path);
            }
        }
        return all;
    }

    private Set<Setting> of(Command command, boolean outcome) {
        List<Term> arguments = command.arguments();
        if (arguments.isEmpty()) {
            return of(command.first(), outcome);
        }
        if (!(command.first() instanceof Term.Function(var span, String name))) {
            return Set.of();
        }
        return switch (name) {
            case "not" -> of(arguments.getFirst(), !outcome);
            case "and" -> outcome ? all(arguments, true) : Set.of();
            case "or" -> outcome ? Set.of() : all(arguments, false);
            case "eq" -> outcome && arguments.size() == 2 ? equal(arguments) : Set.of();
            case "ne" -> outcome ? Set.of() : equal(arguments);
            default -> Set.of();
        };
    }

    private Set<Setting> all(List<Term> terms, boolean outcome) {
        Set<Setting> settings = new HashSet<>();
        terms.forEach(term -> settings.addAll(of(term, outcome)));
        return settings;
    }

    private Set<Setting> of(Term term, boolean outcome) {
        if (term instanceof Term.Nested(var span, Pipeline pipeline)) {
            return of(pipeline, outcome);
        }
        return subjects.apply(term) instanceof Subject.Value(var path)
                ? Set.of(new Setting(path, String.valueOf(outcome)))
                : Set.of();
    }

    private Set<Setting> equal(List<Term> terms) {
        Set<Setting> settings = new HashSet<>();
        for (Term term : terms) {
            if (subjects.apply(term) instanceof Subject.Value(var path)) {
                terms.stream()
                        .filter(Term.Quoted.class::isInstance)
                        .map(Term.Quoted.class::cast)
                        .forEach(word -> settings.add(new Setting(path, word.value())));
            }
        }
        return settings;
    }
}
