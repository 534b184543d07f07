package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;

/// What a value has to be.
///
/// @param value as text; `true` and `false` stand for what templates take for true and false
public record Setting(ValuesPath path, String value) {}
