package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;

/// What is put in the place of one value to see where that value goes.
///
/// @param path the value's place, in the root chart's coordinates
/// @param original the value as a template prints it; empty when it has none
/// @param value the marker, of the value's own type
/// @param text the marker as a template prints it
public record Marker(ValuesPath path, String original, Object value, String text) {}
