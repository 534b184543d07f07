package io.helm2osc.command;

import java.util.OptionalLong;

/// A conversion with what it is measured against.
///
/// @param oneRender how long the engine takes to render the chart once, in nanoseconds; empty when the chart was not
///     converted
record Measured(ChartResult result, OptionalLong oneRender) {}
