package io.helm2osc.chart.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.ChartLimits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartReaderTest {

    private static FileTree files(String name) {
        return FileTree.EMPTY.with("Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 1.0.0\n");
    }

    private static Chart read(FileTree files) {
        return ChartReader.read(files, Limits.DEFAULT);
    }

    private static Refusal refusal(FileTree files, Limits limits) {
        return catchThrowableOfType(RefusedException.class, () -> ChartReader.read(files, limits))
                .refusal();
    }

    @Test
    void readsValues() {
        FileTree files = files("demo").with("values.yaml", "a: {b: 1}\n---\nc: 2\n");

        assertThat(read(files).values()).isEqualTo(Map.of("a", Map.of("b", 1L)));
        assertThat(read(files).valuesText()).contains("a: {b: 1}\n---\nc: 2\n");
    }

    @Test
    void readsAChartWithoutValues() {
        assertThat(read(files("demo")).values()).isEmpty();
        assertThat(read(files("demo").with("values.yaml", "# none\n")).values()).isEmpty();
    }

    @Test
    void keepsFilesAsTheyAre() {
        FileTree files = files("demo").with("charts/inner.tgz", ArchiveWriter.tgz(files("inner"), "inner"));

        assertThat(read(files).files()).isEqualTo(files);
    }

    @Test
    void findsSubchartsPackedAndUnpackedSortedByFolder() {
        FileTree files = files("demo")
                .with("charts/b-1.0.0.tgz", ArchiveWriter.tgz(files("b"), "b"))
                .merge(files("a").under("charts/a"))
                .with("charts/README.md", "no chart")
                .with("charts/_old/x", "no chart")
                .with("charts/.hidden/x", "no chart")
                .with("charts/b-1.0.0.tgz.prov", "no chart");

        assertThat(read(files).subcharts())
                .extracting(Subchart::folder)
                .containsExactly("charts/a", "charts/b-1.0.0.tgz");
        assertThat(read(files).subcharts()).extracting(Subchart::packed).containsExactly(false, true);
        assertThat(read(files).subcharts())
                .extracting(subchart -> subchart.chart().metadata().name())
                .containsExactly("a", "b");
    }

    @Test
    void unpacksSubchartsAtAnyDepth() {
        FileTree inner = files("inner").with("values.yaml", "x: 1\n");
        FileTree middle = files("middle").with("charts/inner-1.tgz", ArchiveWriter.tgz(inner, "inner"));
        FileTree packed = files("demo").with("charts/middle-1.tgz", ArchiveWriter.tgz(middle, "middle"));
        FileTree folder = files("demo").merge(middle.under("charts/other-name"));

        assertThat(read(packed).unpacked().paths())
                .containsExactly(
                        "Chart.yaml",
                        "charts/middle/Chart.yaml",
                        "charts/middle/charts/inner/Chart.yaml",
                        "charts/middle/charts/inner/values.yaml");
        assertThat(read(folder).unpacked().paths())
                .containsExactly(
                        "Chart.yaml",
                        "charts/other-name/Chart.yaml",
                        "charts/other-name/charts/inner/Chart.yaml",
                        "charts/other-name/charts/inner/values.yaml");
    }

    @Test
    void unpacksTwoVersionsOfASubchartBesideEachOther() {
        FileTree files = files("demo")
                .with("charts/a-1.tgz", ArchiveWriter.tgz(files("a"), "a"))
                .with("charts/a-2.tgz", ArchiveWriter.tgz(files("a"), "a"));

        assertThat(read(files).unpacked().paths())
                .containsExactly("Chart.yaml", "charts/a-1/Chart.yaml", "charts/a-2/Chart.yaml");
    }

    @Test
    void readsWrappersNamedAsWhatTheyWrap() {
        FileTree files = files("redis")
                .with("Chart.yaml", "name: redis\nversion: 1.0.0\ndependencies: [{name: redis, version: 1.0.0}]\n")
                .merge(files("redis").under("charts/redis"));

        assertThat(read(files).subcharts()).hasSize(1);
    }

    @Test
    void namesTheDependenciesThatAreMissing() {
        FileTree files = files("demo")
                .with("Chart.yaml", "name: demo\nversion: 1.0.0\ndependencies: [{name: a}, {name: b, alias: c}]\n")
                .merge(files("a").under("charts/a"));

        assertThat(read(files).missingDependencies())
                .extracting(Dependency::name)
                .containsExactly("b");
    }

    @Test
    void saysInWhichFileOfWhichSubchartTheFaultIs() {
        FileTree inner = files("inner").with("values.yaml", "a: [\n");
        FileTree files = files("demo").with("charts/inner.tgz", ArchiveWriter.tgz(inner, "inner"));

        assertThat(refusal(files, Limits.DEFAULT).where()).isEqualTo("charts/inner.tgz!values.yaml");
        assertThat(refusal(files("demo").merge(inner.under("charts/x")), Limits.DEFAULT)
                        .where())
                .isEqualTo("charts/x/values.yaml");
    }

    @Test
    void refusesAFolderAmongTheSubchartsThatIsNone() {
        assertThat(refusal(files("demo").with("charts/x/values.yaml", ""), Limits.DEFAULT)
                        .code())
                .isEqualTo(RefusalCode.CHART_METADATA_MISSING);
        assertThat(refusal(files("demo").with("charts/x.tgz", Bytes.utf8("x")), Limits.DEFAULT)
                        .code())
                .isEqualTo(RefusalCode.ARCHIVE_NOT_GZIP);
    }

    @Test
    void boundsTheDepthOfSubcharts() {
        FileTree files =
                files("a").merge(files("b").merge(files("c").under("charts/c")).under("charts/b"));

        assertThat(ChartReader.read(files, limits(2, 10, 10)).subcharts()).hasSize(1);
        assertThat(refusal(files, limits(1, 10, 10)).code()).isEqualTo(RefusalCode.CHART_TOO_DEEP);
    }

    @Test
    void boundsTheNumberOfSubchartsOverAllNesting() {
        FileTree files =
                files("a").merge(files("b").merge(files("c").under("charts/c")).under("charts/b"));

        assertThat(ChartReader.read(files, limits(9, 2, 10)).subcharts()).hasSize(1);
        assertThat(refusal(files, limits(9, 1, 10)).code()).isEqualTo(RefusalCode.CHART_TOO_DEEP);
    }

    @Test
    void boundsTheValues() {
        FileTree files = files("demo").with("values.yaml", "a: 123456\n");

        assertThat(ChartReader.read(files, limits(9, 9, 10)).values()).hasSize(1);
        assertThat(refusal(files, limits(9, 9, 9)).code()).isEqualTo(RefusalCode.YAML_TOO_LARGE);
    }

    private static Limits limits(int depth, int subcharts, int valuesBytes) {
        return Limits.DEFAULT.withChart(new ChartLimits(depth, subcharts, valuesBytes));
    }

    @Test
    void listsSubchartsThatCannotBeChanged() {
        assertThat(read(files("demo")).subcharts()).isEqualTo(List.of()).isUnmodifiable();
    }
}
