package io.helm2osc.transformer.edit;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Subchart;
import java.util.ArrayList;
import java.util.List;

/// A chart within an unpacked chart tree.
///
/// @param folder empty for the root, else ending in a slash
record ChartFolder(String folder, Chart chart) {

    /// The chart and all below it, the root first.
    static List<ChartFolder> of(Chart root) {
        List<ChartFolder> folders = new ArrayList<>();
        collect("", root, folders);
        return folders;
    }

    /// The chart that a template belongs to.
    static ChartFolder owning(List<ChartFolder> folders, String template) {
        return folders.stream()
                .filter(folder -> template.startsWith(folder.folder() + "templates/"))
                .findFirst()
                .orElse(folders.getFirst());
    }

    private static void collect(String folder, Chart chart, List<ChartFolder> folders) {
        folders.add(new ChartFolder(folder, chart));
        for (Subchart subchart : chart.subcharts()) {
            collect(folder + subchart.folder() + "/", subchart.chart(), folders);
        }
    }
}
