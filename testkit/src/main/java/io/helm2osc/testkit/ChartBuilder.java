package io.helm2osc.testkit;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.archive.ArchiveWriter;
import java.util.function.UnaryOperator;

/// Builds charts for tests, step by step; each step makes a new builder.
public final class ChartBuilder {

    private final String name;
    private final FileTree files;

    private ChartBuilder(String name, FileTree files) {
        this.name = name;
        this.files = files;
    }

    /// A chart that has a `Chart.yaml` and nothing else.
    public static ChartBuilder chart(String name, String version) {
        String yaml = "apiVersion: v2\nname: " + name + "\nversion: " + version + "\n";
        return new ChartBuilder(name, FileTree.EMPTY.with("Chart.yaml", yaml));
    }

    /// A chart with this `Chart.yaml`, in a top folder `demo`.
    public static ChartBuilder ofChartYaml(String chartYaml) {
        return new ChartBuilder("demo", FileTree.EMPTY.with("Chart.yaml", chartYaml));
    }

    /// The chart with lines added to its `Chart.yaml`.
    public ChartBuilder metadata(String lines) {
        return with("Chart.yaml", files.text("Chart.yaml").orElse("") + lines.stripTrailing() + "\n");
    }

    /// The chart with a file added or replaced.
    public ChartBuilder file(String path, String text) {
        return with(path, text);
    }

    /// The chart with a file added or replaced.
    public ChartBuilder file(String path, Bytes content) {
        return new ChartBuilder(name, files.with(path, content));
    }

    /// The chart with these values.
    public ChartBuilder values(String yaml) {
        return with("values.yaml", yaml);
    }

    /// The chart with a template.
    public ChartBuilder template(String fileName, String text) {
        return with("templates/" + fileName, text);
    }

    /// The chart with another inside, as a folder.
    public ChartBuilder subchart(ChartBuilder inner) {
        return new ChartBuilder(name, files.merge(inner.files.under("charts/" + inner.name)));
    }

    /// The chart with another inside, as an archive.
    public ChartBuilder packedSubchart(ChartBuilder inner) {
        return file("charts/" + inner.name + ".tgz", inner.tgz());
    }

    private ChartBuilder with(String path, String text) {
        return new ChartBuilder(name, files.with(path, text));
    }

    /// The files.
    public FileTree tree() {
        return files;
    }

    /// The packed chart.
    public Bytes tgz() {
        return ArchiveWriter.tgz(files, name);
    }

    /// The packed chart, with entries after its own that no tool would write.
    public Bytes tgz(UnaryOperator<TarBuilder> attack) {
        TarBuilder tar = new TarBuilder();
        files.under(name).forEach(tar::file);
        return attack.apply(tar).tgz();
    }
}
