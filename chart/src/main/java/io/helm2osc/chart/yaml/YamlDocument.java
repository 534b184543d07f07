package io.helm2osc.chart.yaml;

/// One document of a text.
///
/// @param root the document's node
/// @param span from after its `---` (or the text's start) to before the next `---`, `...` or the
///     text's end
public record YamlDocument(YamlNode root, Span span) {}
