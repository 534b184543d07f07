package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.RenderRequest;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.KnownRenderings;
import io.helm2osc.transformer.scenario.RenderCount;

/// What the renders of one conversion have in common.
///
/// @param release the release that is rendered; its values are replaced
/// @param reader remembers the documents that it has seen
/// @param known for this release
public record Workbench(
        Engine engine,
        Limits limits,
        RenderRequest release,
        ManifestReader reader,
        RenderCount count,
        KnownRenderings known) {

    /// The chart of a tree whose packed subcharts are unpacked.
    public Chart read(FileTree tree) {
        return ChartReader.read(tree, limits);
    }

    /// Renders of a chart. Only one can be open at a time for each engine worker.
    public ChartRenders open(Chart chart) {
        return new ChartRenders(engine, chart, release, reader, count, known);
    }
}
