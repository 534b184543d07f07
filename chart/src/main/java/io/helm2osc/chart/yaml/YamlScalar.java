package io.helm2osc.chart.yaml;

import org.jspecify.annotations.Nullable;

/// A scalar.
///
/// @param text its content, with quotes and escapes resolved
/// @param tag that is written before it, such as `!!str`; empty if none is
public record YamlScalar(String text, ScalarStyle style, Span span, String anchor, String tag) implements YamlNode {

    @Override
    public @Nullable Object toPlain() {
        return ScalarTypes.typed(this);
    }

    /// The scalar as the key of a mapping: Helm turns numbers and booleans into text (`on:` is
    /// `true`).
    public String asKey() {
        return style == ScalarStyle.PLAIN ? Plain.text(toPlain()).orElse(text) : text;
    }
}
