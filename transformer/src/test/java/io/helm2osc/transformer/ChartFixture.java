package io.helm2osc.transformer;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.chart.reading.ChartReader;

/// A chart that a test puts together file by file.
public record ChartFixture(FileTree files) {

    /// A chart `guestbook` 1.4.2 with one template and no values.
    public static ChartFixture guestbook() {
        return named("guestbook", "1.4.2").with("templates/configmap.yaml", "kind: ConfigMap\n");
    }

    /// A chart of Chart.yaml alone.
    public static ChartFixture named(String name, String version) {
        return new ChartFixture(FileTree.EMPTY)
                .with("Chart.yaml", "apiVersion: v2\nname: %s\nversion: %s\n".formatted(name, version));
    }

    public ChartFixture with(String path, String text) {
        return new ChartFixture(files.with(path, text));
    }

    public ChartFixture with(String path, Bytes content) {
        return new ChartFixture(files.with(path, content));
    }

    public ChartFixture values(String yaml) {
        return with("values.yaml", yaml);
    }

    /// More lines of Chart.yaml.
    public ChartFixture chartYaml(String lines) {
        return with("Chart.yaml", files.text("Chart.yaml").orElse("") + lines);
    }

    public ChartFixture packed(String archive, ChartFixture subchart) {
        return with("charts/" + archive, ArchiveWriter.tgz(subchart.files, "chart"));
    }

    public ChartFixture folder(String folder, ChartFixture subchart) {
        return new ChartFixture(files.merge(subchart.files.under("charts/" + folder)));
    }

    public Chart chart() {
        return ChartReader.read(files, Limits.DEFAULT);
    }
}
