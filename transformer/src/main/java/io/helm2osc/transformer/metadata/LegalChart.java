package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Subchart;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.Finding;
import java.util.List;
import java.util.function.Predicate;

/// A chart under the name and version of its package.
///
/// @param identity the chart's own name and version but for what OSC does not take
/// @param edits the files that differ from the chart's for that; whoever proves what a package renders starts from
/// them
/// @param findings what a person should know of it
public record LegalChart(ChartIdentity identity, FileTree edits, List<Finding> findings) {

    private static final String TEMPLATES = "templates/";

    public LegalChart {
        findings = List.copyOf(findings);
    }

    /// The chart as its package has it. For most charts there is nothing to edit.
    public static LegalChart of(Chart original) {
        return of(original, FileTree.EMPTY);
    }

    /// The same over files that were edited already, be it from this or from the original.
    static LegalChart of(Chart original, FileTree edited) {
        ChartIdentity identity = LegalIdentity.of(original.metadata());
        List<Renaming> renamings = Renaming.of(original.metadata(), identity);
        FileTree files =
                renamings.isEmpty() ? FileTree.EMPTY : original.unpacked().merge(edited);
        FileTree edits = FileTree.EMPTY;
        for (Renaming renaming : renamings) {
            edits = edits.merge(renaming.edits(files.merge(edits), templates(original)));
        }
        return new LegalChart(
                identity, edits, renamings.stream().map(Renaming::finding).toList());
    }

    /// The chart's own templates; and those of its libraries, unless another chart may use them too.
    private static Predicate<String> templates(Chart chart) {
        return hasLibrariesOnly(chart)
                ? path -> path.startsWith(TEMPLATES) || path.contains("/" + TEMPLATES)
                : path -> path.startsWith(TEMPLATES);
    }

    private static boolean hasLibrariesOnly(Chart chart) {
        return chart.subcharts().stream()
                .map(Subchart::chart)
                .allMatch(subchart -> subchart.metadata().isLibrary() && hasLibrariesOnly(subchart));
    }
}
