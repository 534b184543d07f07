package io.helm2osc.fetcher.dependencies;

import io.helm2osc.chart.FileTree;
import java.util.Optional;

/// The port to what lies around a chart: the charts that its `file://` dependencies may mean.
public interface Surroundings {

    /// The chart at this path, relative to the chart that names it; empty when none lies there, or when the path leads
    /// out of what was given to us.
    Optional<Neighbour> find(String path);

    /// A chart beside another, and what lies around it.
    record Neighbour(FileTree chart, Surroundings around) {}
}
