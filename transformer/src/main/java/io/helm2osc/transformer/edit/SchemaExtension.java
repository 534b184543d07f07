package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.edit.Edit;
import io.helm2osc.chart.edit.Edits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.Optional;

/// Tells a values.schema.json that allows no other keys about a new one.
final class SchemaExtension {

    private static final String SCHEMA = "values.schema.json";

    private SchemaExtension() {}

    /// The tree with the schema of the chart in the folder accepting the key; as it is when it accepts it already.
    static Optional<FileTree> allow(FileTree chart, String folder, ValuesPath key) {
        String file = folder + SCHEMA;
        Optional<String> text = chart.text(file);
        if (text.isEmpty()) {
            return Optional.of(chart);
        }
        return root(text.get(), file)
                .map(schema -> schema.find("additionalProperties")
                        .filter(entry ->
                                entry.value() instanceof YamlScalar scalar && Boolean.FALSE.equals(scalar.toPlain()))
                        .flatMap(closed -> schema.find("properties"))
                        .filter(properties -> properties.value() instanceof YamlMapping)
                        .map(properties ->
                                chart.with(file, extended(text.get(), (YamlMapping) properties.value(), key)))
                        .orElse(chart));
    }

    private static Optional<YamlMapping> root(String text, String file) {
        try {
            Optional<YamlNode> root = YamlReader.readOne(text, file, Limits.DEFAULT);
            return root.flatMap(node -> node instanceof YamlMapping map ? Optional.of(map) : Optional.empty());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static String extended(String text, YamlMapping properties, ValuesPath key) {
        String name = ((ValuesPath.Key) key.steps().getFirst()).name();
        int inside = text.indexOf('{', properties.span().start()) + 1;
        boolean known = properties.find(name).isPresent();
        String entry = "\"" + name + "\": {\"type\": \"object\"}"
                + (properties.entries().isEmpty() ? "" : ",");
        int next = inside;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        String indent = text.substring(inside, next);
        return known ? text : Edits.apply(text, List.of(new Edit(inside, 0, indent + entry, "a new key")));
    }
}
