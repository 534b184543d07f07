package io.helm2osc.chart;

/// A chart inside another.
///
/// @param folder where it lies in the outer chart: `charts/redis`, or `charts/redis-1.0.0.tgz`
///     when it is packed
public record Subchart(String folder, boolean packed, Chart chart) {}
