package io.helm2osc.chart.edit;

import io.helm2osc.chart.yaml.ScalarStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a scalar with the keys that are missing above it.
///
/// @param step by how much each level is indented
record EntryText(@Nullable Object scalar, String lineBreak, int step) {

    /// On lines of their own; the first begins where the text is put.
    String block(List<String> keys, int indent) {
        String key = ScalarText.of(keys.getFirst(), ScalarStyle.PLAIN, false) + ":";
        return keys.size() == 1
                ? key + " " + ScalarText.of(scalar, ScalarStyle.PLAIN, false)
                : key + below(keys.subList(1, keys.size()), indent + step);
    }

    /// On lines of their own, with a line break before them.
    String below(List<String> keys, int indent) {
        return lineBreak + " ".repeat(indent) + block(keys, indent);
    }

    /// As a map in braces.
    String braces(List<String> keys, ScalarStyle style) {
        return "{" + inBraces(keys, style) + "}";
    }

    /// As an entry of a map in braces.
    String inBraces(List<String> keys, ScalarStyle style) {
        String value =
                keys.size() == 1 ? ScalarText.of(scalar, style, true) : braces(keys.subList(1, keys.size()), style);
        return ScalarText.of(keys.getFirst(), style, true) + ": " + value;
    }
}
