package io.helm2osc.transformer.exploration;

import io.helm2osc.template.Node;
import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Span;
import io.helm2osc.template.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What has to be so that a named template, which stands in for a yes or no, writes something, or writes nothing.
///
/// @param file the text of the file that it stands in
/// @param said what it is to write; anything where it is empty
/// @param guards the ways to make a pipeline true, or false
record Answer(String file, String said, BiFunction<Pipeline, Boolean, List<Settings>> guards) {

    /// The ways to make the nodes write it.
    List<Settings> given(List<Node> nodes) {
        List<Settings> ways = List.of();
        for (Node node : nodes) {
            ways = Settings.either(ways, given(node));
        }
        return ways;
    }

    private List<Settings> given(Node node) {
        return switch (node) {
            case Node.Text(Span span) -> says(span.of(file).strip()) ? List.of(Settings.NONE) : List.of();
            case Node.Action(Span span, Pipeline pipeline) ->
                literal(pipeline)
                        .map(word -> says(word) ? List.of(Settings.NONE) : List.<Settings>of())
                        .orElseGet(
                                () -> said.isEmpty() || said.equals("true") ? guards.apply(pipeline, true) : List.of());
            case Branch branch
            when branch.kind() != Branch.Kind.RANGE ->
                Settings.either(
                        behind(branch, true, given(branch.body())), behind(branch, false, given(branch.otherwise())));
            case Node other -> List.of();
        };
    }

    /// The ways to make the nodes write nothing of it.
    List<Settings> withheld(List<Node> nodes) {
        List<Settings> ways = List.of(Settings.NONE);
        for (Node node : nodes) {
            ways = Settings.both(ways, withheld(node));
        }
        return ways;
    }

    private List<Settings> withheld(Node node) {
        return switch (node) {
            case Node.Text(Span span) -> says(span.of(file).strip()) ? List.of() : List.of(Settings.NONE);
            case Node.Action(Span span, Pipeline pipeline) ->
                literal(pipeline)
                        .map(word -> says(word) ? List.<Settings>of() : List.of(Settings.NONE))
                        .orElseGet(() -> pipeline.variables().isEmpty()
                                ? guards.apply(pipeline, false)
                                : List.of(Settings.NONE));
            case Branch branch
            when branch.kind() != Branch.Kind.RANGE ->
                Settings.either(
                        behind(branch, true, withheld(branch.body())),
                        behind(branch, false, withheld(branch.otherwise())));
            case Node other -> List.of(Settings.NONE);
        };
    }

    private List<Settings> behind(Branch branch, boolean entered, List<Settings> inside) {
        return inside.isEmpty() ? inside : Settings.both(guards.apply(branch.guard(), entered), inside);
    }

    private boolean says(String written) {
        return said.isEmpty() ? !written.isEmpty() : written.equals(said);
    }

    private static Optional<String> literal(Pipeline pipeline) {
        Term term = pipeline.commands().getFirst().first();
        return pipeline.commands().size() == 1
                        && pipeline.commands().getFirst().terms().size() == 1
                        && pipeline.variables().isEmpty()
                ? Literals.value(term).map(String::valueOf)
                : Optional.empty();
    }
}
