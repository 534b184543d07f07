package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import java.util.Optional;

/// The README beside Chart.yaml.
final class Readme {

    static final String PATH = "README.md";

    private Readme() {}

    /// The chart's README, however it spells the name.
    static Optional<Bytes> in(FileTree chart) {
        return chart.paths().stream().filter(PATH::equalsIgnoreCase).findFirst().flatMap(chart::find);
    }
}
