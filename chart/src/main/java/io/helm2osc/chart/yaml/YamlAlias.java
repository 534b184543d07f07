package io.helm2osc.chart.yaml;

import org.jspecify.annotations.Nullable;

/// A place that refers to an anchored node (`*name`).
public record YamlAlias(String name, YamlNode target, Span span) implements YamlNode {

    @Override
    public String anchor() {
        return "";
    }

    @Override
    public @Nullable Object toPlain() {
        return target.toPlain();
    }
}
