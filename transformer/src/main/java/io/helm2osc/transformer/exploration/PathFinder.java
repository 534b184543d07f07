package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Span;
import io.helm2osc.template.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells which of the values that a guard looked at a term in it stands for.
final class PathFinder {

    private final Set<ValuesPath> reads;

    PathFinder(Set<ValuesPath> reads) {
        this.reads = reads;
    }

    Optional<ValuesPath> of(Pipeline pipeline) {
        for (Command command : pipeline.commands()) {
            Optional<ValuesPath> path = ofAny(command.terms());
            if (path.isPresent()) {
                return path;
            }
        }
        return Optional.empty();
    }

    Optional<ValuesPath> of(Term term) {
        return switch (term) {
            case Term.Dot dot -> onlyRead();
            case Term.Field(Span span, List<String> names) -> endingWith(names);
            case Term.Variable(Span span, String name, List<String> names) ->
                names.isEmpty() ? onlyRead() : endingWith(names);
            case Term.Chain(Span span, Term of, List<String> names) -> endingWith(names);
            case Term.Nested(Span span, Pipeline pipeline) -> of(pipeline);
            case Term.Function function -> Optional.empty();
            case Term.Nil nil -> Optional.empty();
            case Term.Truth truth -> Optional.empty();
            case Term.Numeral numeral -> Optional.empty();
            case Term.Quoted quoted -> Optional.empty();
        };
    }

    /// The last of them that stands for a value: what a function is about comes last.
    Optional<ValuesPath> ofAny(List<Term> terms) {
        return terms.reversed().stream().flatMap(term -> of(term).stream()).findFirst();
    }

    private Optional<ValuesPath> onlyRead() {
        return reads.size() == 1 ? reads.stream().findFirst() : Optional.empty();
    }

    private Optional<ValuesPath> endingWith(List<String> names) {
        int values = names.lastIndexOf("Values");
        List<String> wanted = names.subList(values + 1, names.size());
        return wanted.isEmpty()
                ? Optional.empty()
                : reads.stream()
                        .filter(path -> keys(path, wanted.size()).equals(wanted))
                        .findFirst();
    }

    private static List<String> keys(ValuesPath path, int count) {
        List<String> keys = new ArrayList<>();
        for (ValuesPath.Step step : path.steps().subList(Math.max(0, path.depth() - count), path.depth())) {
            keys.add(step instanceof ValuesPath.Key(String name) ? name : "");
        }
        return keys;
    }
}
