package io.helm2osc.transformer;

import io.helm2osc.chart.FileTree;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Images;
import io.helm2osc.transformer.coverage.Coverage;
import io.helm2osc.transformer.form.ConsoleForm;
import io.helm2osc.transformer.proof.Comparison;
import io.helm2osc.transformer.report.ImageStories;
import io.helm2osc.transformer.report.ImageStory;
import io.helm2osc.transformer.twin.Twin;
import java.util.List;
import java.util.Optional;

/// A chart turned into the files of an OSC package.
///
/// @param identity the package's name and version
/// @param tree the package's files, without a top folder
/// @param mapping the text of mapping.yaml
/// @param report the report as JSON text
/// @param stories all there is to tell of each image
/// @param coverage of the chart's image lines by what was rendered
/// @param unchanged the evidence that the edited chart renders what the original rendered
/// @param form that the console shows for the package
/// @param twin what became of the wish for a relocated twin, if there was one
/// @param relocatedTree the twin's files, if it was made
/// @param effort what it took; in no artifact, because it is never the same twice
public record TransformedChart(
        ChartIdentity identity,
        FileTree tree,
        String mapping,
        String report,
        List<ImageStory> stories,
        Coverage coverage,
        Comparison unchanged,
        ConsoleForm form,
        Optional<Twin> twin,
        Optional<FileTree> relocatedTree,
        Effort effort) {

    public TransformedChart {
        stories = List.copyOf(stories);
    }

    /// How many images there are, and how many of them follow values.yaml.
    public Images images() {
        return ImageStories.totals(stories);
    }

    /// How often the engine was asked, and how long it took in nanoseconds.
    public record Effort(int renders, long engineNanos) {}
}
