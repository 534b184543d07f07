package io.helm2osc.transformer.exploration;

import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Span;
import io.helm2osc.template.Term;
import java.util.List;
import java.util.Optional;

/// What a guard itself says.
final class Literals {

    private Literals() {}

    /// The string, number or truth that a term is.
    static Optional<Object> value(Term term) {
        return switch (term) {
            case Term.Quoted(Span span, String text, boolean verbatim) -> Optional.of(text);
            case Term.Truth(Span span, boolean truth) -> Optional.of(truth);
            case Term.Numeral numeral -> number(numeral).map(Object.class::cast);
            case Term other -> Optional.empty();
        };
    }

    static Optional<String> text(Term term) {
        return term instanceof Term.Quoted(Span span, String text, boolean verbatim)
                ? Optional.of(text)
                : Optional.empty();
    }

    static Optional<Long> number(Term term) {
        return term instanceof Term.Numeral(Span span, String digits) && digits.matches("-?\\d{1,12}")
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }

    /// The words of `(list "a" "b")`.
    static List<String> listed(Term term) {
        return command(term, "list").stream()
                .flatMap(list -> list.arguments().stream())
                .flatMap(word -> text(word).stream())
                .toList();
    }

    /// The name in `(include "name" .)`.
    static Optional<String> included(Term term) {
        return command(term, "include")
                .flatMap(call -> call.arguments().stream().findFirst())
                .flatMap(Literals::text);
    }

    private static Optional<Command> command(Term term, String function) {
        return term instanceof Term.Nested(Span span, Pipeline pipeline)
                        && pipeline.commands().getFirst().first() instanceof Term.Function(Span at, String name)
                        && name.equals(function)
                ? Optional.of(pipeline.commands().getFirst())
                : Optional.empty();
    }
}
