package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Subchart;
import java.util.List;

/// The content of raw/: the chart, byte for byte but for what was edited (osc-spec §1.3).
final class RawChart {

    private static final String VALUES = "values.yaml";
    private static final String TEMPLATES = "templates/";

    /// OSC asks for a templates folder, which folders-by-their-files cannot have empty. Helm reads a file whose
    /// name begins with an underscore for definitions only: it makes no manifest, shows no notes, and this one
    /// defines nothing.
    private static final String FILLER = TEMPLATES + "_osc.tpl";

    private static final String FILLER_TEXT =
            "{{- /* This chart has no templates of its own. An OSC package must have the folder. */ -}}\n";

    private RawChart() {}

    /// The files of raw/.
    ///
    /// @param edited files that replace or join the chart's, in the coordinates of `Chart.unpacked`
    static FileTree of(Chart original, FileTree edited) {
        FileTree raw = withEdits(original, edited);
        if (!raw.has(VALUES)) {
            raw = raw.with(VALUES, "");
        }
        if (raw.paths().stream().noneMatch(path -> path.startsWith(TEMPLATES))) {
            raw = raw.with(FILLER, FILLER_TEXT);
        }
        return raw;
    }

    /// A packed subchart stays packed unless something in it was edited: then it is a folder.
    private static FileTree withEdits(Chart chart, FileTree edited) {
        List<String> places = chart.subcharts().stream().map(RawChart::place).toList();
        FileTree raw =
                chart.files().merge(edited.filter(path -> places.stream().noneMatch(place -> isBelow(place, path))));
        for (Subchart subchart : chart.subcharts()) {
            FileTree inner = withEdits(subchart.chart(), edited.below(place(subchart)));
            if (!inner.equals(subchart.chart().files())) {
                raw = raw.filter(path -> !path.equals(subchart.folder()) && !isBelow(subchart.folder(), path))
                        .merge(inner.under(place(subchart)));
            }
        }
        return raw;
    }

    private static String place(Subchart subchart) {
        return subchart.packed() ? "charts/" + subchart.chart().metadata().name() : subchart.folder();
    }

    private static boolean isBelow(String folder, String path) {
        return path.startsWith(folder + "/");
    }
}
