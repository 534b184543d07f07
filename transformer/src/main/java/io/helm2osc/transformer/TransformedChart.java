package io.helm2osc.transformer;

import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Images;

/// A chart turned into the files of an OSC package.
///
/// @param identity the package's name and version
/// @param tree the package's files, without a top folder
/// @param mapping the text of mapping.yaml
/// @param report the report as JSON text
/// @param effort what it took; in no artifact, because it is never the same twice
public record TransformedChart(
        ChartIdentity identity, FileTree tree, String mapping, String report, Images images, Effort effort) {

    /// How often the engine was asked, and how long it took in nanoseconds.
    public record Effort(int renders, long engineNanos) {}
}
