package io.helm2osc.chart.edit;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.values.ValuesPath.Index;
import io.helm2osc.chart.values.ValuesPath.Key;
import io.helm2osc.chart.values.ValuesPath.Step;
import io.helm2osc.chart.yaml.YamlAlias;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.chart.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/// How far a document leads towards a place in its values.
sealed interface Site {

    /// All the way: this node stands there.
    ///
    /// @param flow whether it stands in brackets or braces
    record Full(YamlNode node, boolean flow) implements Site {}

    /// To a node that is null or an empty map, from which these keys are missing.
    ///
    /// @param keyColumn the column of the key whose value it is; -1 if it is the root or an item
    ///     of a list
    record Hollow(YamlNode node, boolean flow, int keyColumn, List<String> missing) implements Site {}

    /// To a mapping that has other entries, from which these keys are missing.
    record Partial(YamlMapping mapping, boolean flow, List<String> missing) implements Site {}

    /// Nowhere from where an edit could go on: through an alias, over a scalar, or past the end
    /// of a list.
    record Blocked() implements Site {}

    /// Follows the path through the document's own nodes.
    static Site of(YamlNode root, ValuesPath path, Lines lines) {
        YamlNode node = root;
        boolean flow = false;
        int keyColumn = -1;
        for (int i = 0; i < path.depth(); i++) {
            List<Step> rest = path.steps().subList(i, path.depth());
            Optional<YamlNode> next = below(node, rest.getFirst());
            if (next.isEmpty()) {
                return stop(node, flow, keyColumn, rest);
            }
            flow |= isFlow(node);
            keyColumn = keyColumn(node, rest.getFirst(), lines);
            node = next.get();
        }
        return new Full(node, flow);
    }

    private static Optional<YamlNode> below(YamlNode node, Step step) {
        return switch (step) {
            case Key key
            when node instanceof YamlMapping mapping -> mapping.find(key.name()).map(YamlMapping.Entry::value);
            case Index index
            when node instanceof YamlSequence sequence
                    && index.number() < sequence.items().size() ->
                Optional.of(sequence.items().get(index.number()));
            case Key key -> Optional.empty();
            case Index index -> Optional.empty();
        };
    }

    private static boolean isFlow(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlScalar scalar -> false;
            case YamlAlias alias -> false;
        };
    }

    private static int keyColumn(YamlNode node, Step step, Lines lines) {
        return node instanceof YamlMapping mapping && step instanceof Key key
                ? mapping.find(key.name())
                        .map(entry -> lines.column(entry.key().span().start()))
                        .orElse(-1)
                : -1;
    }

    private static Site stop(YamlNode node, boolean flow, int keyColumn, List<Step> rest) {
        if (rest.stream().anyMatch(Index.class::isInstance)) {
            return new Blocked();
        }
        List<String> missing = rest.stream().map(step -> ((Key) step).name()).toList();
        return switch (node) {
            case YamlMapping mapping when mapping.entries().isEmpty() -> new Hollow(mapping, flow, keyColumn, missing);
            case YamlMapping mapping -> new Partial(mapping, flow || mapping.flow(), missing);
            case YamlScalar scalar when scalar.toPlain() == null -> new Hollow(scalar, flow, keyColumn, missing);
            case YamlScalar scalar -> new Blocked();
            case YamlAlias alias -> new Blocked();
            case YamlSequence sequence -> new Blocked();
        };
    }
}
