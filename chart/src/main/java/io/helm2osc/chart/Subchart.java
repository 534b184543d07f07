package io.helm2osc.chart;

/// A chart inside another.
///
/// @param folder where it lies in the outer chart: `charts/redis`, or `charts/redis-1.0.0.tgz`
///     when it is packed
public record Subchart(String folder, boolean packed, Chart chart) {

    /// Whether the outer chart's file at this path is this archive or lies in this folder.
    public boolean holds(String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
