package io.helm2osc.template.function;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.YamlAlias;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.chart.yaml.YamlSequence;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads YAML and JSON out of a rope, so that every scalar keeps the origin of its letters.
final class RopeReader {
    private final Rope rope;

    private RopeReader(Rope rope) {
        this.rope = rope;
    }

    /// The map that a text is; a text that is none yields a map with the error, as Helm has it.
    static Value map(Rope rope) {
        Value value = any(rope);
        return switch (value) {
            case Dict dict -> dict;
            case Nothing nothing -> new Dict(rope.origin());
            case Value other -> error(rope, "json: cannot unmarshal " + Values.kind(other) + " into Go value");
        };
    }

    static Value items(Rope rope) {
        Value value = any(rope);
        return switch (value) {
            case Items items -> items;
            case Nothing nothing -> new Items(List.of(), rope.origin());
            case Value other -> new Items(List.of(Value.text("error", rope.origin())), rope.origin());
        };
    }

    static Value any(Rope rope) {
        try {
            Optional<YamlNode> root = YamlReader.readOne(rope.text(), "fromYaml", Limits.DEFAULT);
            return root.map(node -> new RopeReader(rope).value(node)).orElse(new Nothing(rope.origin()));
        } catch (RefusedException refused) {
            return error(rope, String.valueOf(refused.getMessage()));
        }
    }

    private static Dict error(Rope rope, String message) {
        return new Dict(Origin.NONE).put("Error", Value.text(message, rope.origin()));
    }

    private Value value(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlAlias alias -> value(alias.target());
            case YamlSequence sequence -> {
                List<Value> items = new ArrayList<>();
                sequence.items().forEach(item -> items.add(value(item)));
                yield new Items(items, Origin.NONE);
            }
            case YamlMapping mapping -> {
                Dict dict = new Dict(Origin.NONE);
                addTo(dict, mapping);
                yield dict;
            }
        };
    }

    private void addTo(Dict dict, YamlNode from) {
        switch (from) {
            case YamlMapping mapping -> {
                for (YamlMapping.Entry entry : mapping.entries()) {
                    if (entry.isMerge()) {
                        addTo(dict, entry.value());
                    } else {
                        dict.put(entry.key().asKey(), value(entry.value()));
                    }
                }
            }
            case YamlAlias alias -> addTo(dict, alias.target());
            case YamlSequence sequence -> sequence.items().reversed().forEach(item -> addTo(dict, item));
            case YamlScalar scalar -> {}
        }
    }

    private Value scalar(YamlScalar scalar) {
        Rope written = rope.slice(scalar.span().start(), scalar.span().end());
        Object plain = scalar.toPlain();
        if (!(plain instanceof String text)) {
            return Values.of(plain, written.origin());
        }
        int start = written.text().indexOf(text);
        return new Text(start >= 0 ? written.slice(start, start + text.length()) : spread(text, written));
    }

    /// A text that does not stand letter by letter in what was written: a block, or one with escapes. Its lines are
    /// looked for one by one.
    private static Rope spread(String text, Rope written) {
        List<Rope> lines = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            int found = written.text().indexOf(line, from);
            lines.add(found < 0 ? Rope.of(line, written.origin()) : written.slice(found, found + line.length()));
            from = Math.max(from, found + line.length());
        }
        return Splitting.join(lines.stream().<Value>map(Text::new).toList(), Rope.of("\n", written.origin()));
    }
}
