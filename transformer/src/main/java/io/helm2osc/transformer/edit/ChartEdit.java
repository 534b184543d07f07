package io.helm2osc.transformer.edit;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.ValuesPath;
import java.util.Optional;
import java.util.Set;

/// One change of a chart that stands or falls by itself. Charts are given with their packed subcharts unpacked.
public sealed interface ChartEdit permits SetValue, LiftLiteral, ReplaceInPrint, SplitDigest {

    /// The chart with this change; empty when there is no way to make it by a splice.
    Optional<FileTree> applyTo(FileTree chart);

    /// Whether it was made, or tried, for the image that these values feed.
    ///
    /// @param feeds in the root's coordinates, before and after all edits
    boolean concerns(ImageReference image, Set<ValuesPath> feeds);

    /// Why, in words for the report.
    String reason();
}
