package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import java.util.Optional;

/// One change of a chart that stands or falls by itself. Charts are given with their packed subcharts unpacked.
public sealed interface ChartEdit permits SetValue, LiftLiteral, SplitDigest {

    /// The chart with this change; empty when there is no way to make it by a splice.
    Optional<FileTree> applyTo(FileTree chart);

    /// Why, in words for the report.
    String reason();
}
