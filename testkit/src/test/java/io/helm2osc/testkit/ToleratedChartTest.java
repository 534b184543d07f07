package io.helm2osc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Oddities of real charts that are no attack.
class ToleratedChartTest {

    private static final ChartBuilder DEMO = ChartBuilder.chart("demo", "1.0.0").values("a: 1\n");

    private static FileTree read(Bytes tgz) {
        return ArchiveReader.readChart(tgz, Limits.DEFAULT);
    }

    @Test
    void readsWhatHelmPackedUntil2026WithItsIllFormedExtraField() {
        assertThat(read(TarBuilder.withOldHelmExtra(DEMO.tgz()))).isEqualTo(DEMO.tree());
    }

    @Test
    void passesOverWhatFollowsTheArchive() {
        assertThat(read(TarBuilder.joined(DEMO.tgz(), Bytes.utf8("garbage")))).isEqualTo(DEMO.tree());
    }

    @Test
    void passesOverASecondArchiveAsHelmDoes() {
        Bytes second = ChartBuilder.chart("other", "1.0.0").tgz();

        assertThat(read(TarBuilder.joined(DEMO.tgz(), second))).isEqualTo(DEMO.tree());
    }

    @Test
    void readsAnArchiveWithoutItsEmptyBlocks() {
        Bytes open = new TarBuilder().file("demo/Chart.yaml", "x: y").cut();

        assertThat(read(open).paths()).containsExactly("Chart.yaml");
    }

    @Test
    void passesOverFoldersAndGlobalHeaders() {
        byte[] comment = "19 comment=1234567\n".getBytes(StandardCharsets.UTF_8);
        Bytes tgz = new TarBuilder()
                .entry('g', "pax_global_header", comment)
                .entry('5', "demo/", "")
                .entry('5', "demo/templates", "")
                .file("demo/Chart.yaml", "x: y")
                .tgz();

        assertThat(read(tgz).paths()).containsExactly("Chart.yaml");
    }

    @Test
    void readsNamesThatBeginWithADot() {
        Bytes tgz = new TarBuilder()
                .file("./demo/Chart.yaml", "x: y")
                .file("./demo/.helmignore", "")
                .tgz();

        assertThat(read(tgz).paths()).containsExactly(".helmignore", "Chart.yaml");
    }

    @Test
    void readsLongNamesOfEitherKind() {
        String longName = "demo/" + "folder/".repeat(20) + "é.yaml";
        Bytes gnu = DEMO.tgz(tar -> tar.entry('L', "././@LongLink", longName.getBytes(StandardCharsets.UTF_8))
                .file("demo/cut", "x"));

        assertThat(read(gnu).paths()).contains(longName.substring("demo/".length()));
        assertThat(read(DEMO.file(longName, "x").tgz()).paths()).contains(longName);
    }

    @Test
    void buildsChartsThatReadAsTheyWereBuilt() {
        ChartBuilder chart = ChartBuilder.chart("demo", "1.2.3")
                .metadata("appVersion: 4.5.6")
                .values("a: 1\n")
                .template("x.yaml", "{{ .Values.a }}\n")
                .subchart(ChartBuilder.chart("folder", "1.0.0"))
                .packedSubchart(ChartBuilder.chart("packed", "1.0.0"));

        Chart read = ChartReader.read(read(chart.tgz()), Limits.DEFAULT);

        assertThat(read.files()).isEqualTo(chart.tree());
        assertThat(read.metadata().appVersion()).contains("4.5.6");
        assertThat(read.subcharts()).hasSize(2);
    }
}
