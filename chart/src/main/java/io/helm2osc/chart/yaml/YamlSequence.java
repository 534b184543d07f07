package io.helm2osc.chart.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list.
///
/// @param flow whether it is written in brackets
public record YamlSequence(List<YamlNode> items, boolean flow, Span span, String anchor) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public List<@Nullable Object> toPlain() {
        List<@Nullable Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(item.toPlain()));
        return plain;
    }
}
