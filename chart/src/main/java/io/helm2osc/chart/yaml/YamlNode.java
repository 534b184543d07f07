package io.helm2osc.chart.yaml;

import org.jspecify.annotations.Nullable;

/// A piece of a YAML document that knows where it stands in the text.
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar, YamlAlias {

    /// Where the node's own text stands, without its anchor and tag. That of a block collection
    /// ends with its last item: comments that follow are no part of it. That of a block scalar
    /// ends before the line break that closes its last line.
    Span span();

    /// The name under which aliases refer to the node; empty if it has none.
    String anchor();

    /// The node as Helm reads it: a mutable tree of maps, lists, strings, numbers, booleans and
    /// null. Aliases become copies.
    @Nullable
    Object toPlain();
}
