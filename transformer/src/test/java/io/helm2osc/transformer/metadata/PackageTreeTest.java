package io.helm2osc.transformer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.form.Requirements;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.mapping.AddressPart;
import io.helm2osc.transformer.mapping.MappingEntry;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackageTreeTest {

    private static final ChartFixture REDIS =
            ChartFixture.named("redis", "1.0.0").values("image: redis\n").with("templates/a.yaml", "a: b\n");

    @Test
    void hasTheFilesThatOscAsksFor() {
        var chart = ChartFixture.guestbook().values("a: 1\n").with("README.md", "Read me");

        assertThat(tree(chart, FileTree.EMPTY).files().paths())
                .containsExactly(
                        "README.md",
                        "lifecycle.yaml",
                        "manifests/helmrelease_crd.yaml",
                        "manifests/helmrelease_csd.yaml",
                        "metadata.yaml",
                        "raw/Chart.yaml",
                        "raw/README.md",
                        "raw/templates/configmap.yaml",
                        "raw/values.yaml");
        assertThat(tree(chart, FileTree.EMPTY).files().find("lifecycle.yaml")).contains(Bytes.EMPTY);
    }

    @Test
    void keepsTheChartAsItIs() {
        var chart = ChartFixture.guestbook()
                .values("a: 1\n")
                .with(".helmignore", "*")
                .packed("redis-1.0.0.tgz", REDIS)
                .folder("other", REDIS);

        assertThat(tree(chart, FileTree.EMPTY).files().below("raw")).isEqualTo(chart.files());
        assertThat(tree(chart, chart.chart().unpacked()).files().below("raw")).isEqualTo(chart.files());
    }

    @Test
    void addsWhatTheChartLacks() {
        FileTree files =
                tree(ChartFixture.named("guestbook", "1.0.0"), FileTree.EMPTY).files();

        assertThat(files.find("raw/values.yaml")).contains(Bytes.EMPTY);
        assertThat(files.text("raw/templates/_osc.tpl"))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("{{- /*").endsWith("*/ -}}\n"));
    }

    @Test
    void putsEditedFilesInPlace() {
        var chart = ChartFixture.guestbook().values("a: 1\n").folder("redis", REDIS);
        FileTree edited = FileTree.EMPTY
                .with("values.yaml", "a: 2\n")
                .with("charts/redis/values.yaml", "image: other\n")
                .with("templates/added.yaml", "b: c\n");

        FileTree raw = tree(chart, edited).files().below("raw");

        assertThat(raw).isEqualTo(chart.files().merge(edited));
    }

    @Test
    void unpacksOnlyThePackedSubchartsThatWereEdited() {
        var outer = ChartFixture.named("outer", "1.0.0").packed("redis-1.0.0.tgz", REDIS);
        var chart = ChartFixture.guestbook()
                .values("a: 1\n")
                .packed("outer-1.0.0.tgz", outer)
                .packed("redis-1.0.0.tgz", REDIS);
        FileTree edited = FileTree.EMPTY.with("charts/outer/charts/redis/values.yaml", "image: other\n");

        FileTree raw = tree(chart, edited).files().below("raw");

        assertThat(raw.has("charts/redis-1.0.0.tgz")).isTrue();
        assertThat(raw.has("charts/outer-1.0.0.tgz")).isFalse();
        assertThat(raw.below("charts/outer/charts/redis"))
                .isEqualTo(REDIS.with("values.yaml", "image: other\n").files());
        assertThat(raw.below("charts/outer").has("charts/redis-1.0.0.tgz")).isFalse();
    }

    @Test
    void renamesInOneLineWhatOscDoesNotTakeAndSaysSo() {
        var chart = ChartFixture.named("Guest_Book", "v1.0")
                .chartYaml("# the end\n")
                .with("templates/a.yaml", "name: {{ .Chart.Name }}\n");

        PackageTree tree = tree(chart, FileTree.EMPTY);

        assertThat(tree.identity().name()).isEqualTo("guest-book");
        assertThat(tree.files().text("raw/Chart.yaml"))
                .contains("apiVersion: v2\nname: guest-book\nversion: 1.0.0\n# the end\n");
        assertThat(tree.files().text("metadata.yaml").orElseThrow())
                .startsWith("name: guest-book\nversion: \"1.0.0\"\n");
        assertThat(tree.files().text("raw/templates/a.yaml")).contains("name: {{ \"Guest_Book\" }}\n");
        assertThat(tree.findings())
                .extracting(finding -> finding.rule() + " " + finding.message())
                .containsExactly(
                        "L03 The chart's name Guest_Book is not legal for OSC; it is guest-book in this package."
                                + " Its templates still print the original.",
                        "L05 The chart's version v1.0 is not legal for OSC; it is 1.0.0 in this package."
                                + " Its templates still print the original.");
    }

    @Test
    void renamesOverEditsFromTheOriginalAndFromTheLegalChartAlike() {
        var chart = ChartFixture.named("Guest_Book", "1.0.0").with("templates/a.yaml", "a: {{ .Chart.Name }}\n");
        FileTree fromOriginal = chart.files().with("templates/a.yaml", "a: {{ .Chart.Name }}\nb: c\n");
        FileTree legal = chart.files().merge(LegalChart.of(chart.chart()).edits());
        FileTree fromLegal =
                legal.with("templates/a.yaml", legal.text("templates/a.yaml").orElseThrow() + "b: c\n");

        FileTree files = tree(chart, fromOriginal).files();

        assertThat(files).isEqualTo(tree(chart, fromLegal).files());
        assertThat(files.text("raw/templates/a.yaml")).contains("a: {{ \"Guest_Book\" }}\nb: c\n");
        assertThat(files.text("raw/Chart.yaml").orElseThrow()).contains("name: guest-book\n");
    }

    @Test
    void letsTemplatesOfLibrariesPrintTheOriginalUnlessAnotherChartUsesThem() {
        var library = ChartFixture.named("common", "1.0.0")
                .chartYaml("type: library\n")
                .with("templates/_name.tpl", "{{ .Chart.Name }}");
        var chart = ChartFixture.named("Guest_Book", "1.0.0").packed("common-1.0.0.tgz", library);

        assertThat(tree(chart, FileTree.EMPTY).files().text("raw/charts/common/templates/_name.tpl"))
                .contains("{{ \"Guest_Book\" }}");
        assertThat(tree(chart.folder("redis", REDIS), FileTree.EMPTY).files().has("raw/charts/common-1.0.0.tgz"))
                .isTrue();
    }

    @Test
    void saysWhichAnnotationsItLeavesOut() {
        var chart = ChartFixture.guestbook().chartYaml("annotations: {architecture: 'x86_64,arm64', source: me}\n");

        assertThat(tree(chart, FileTree.EMPTY).findings())
                .extracting(finding -> finding.rule() + " " + finding.message())
                .containsExactly(
                        "L08 The annotation source has me, which OSC does not know; it is left out of metadata.yaml.",
                        "L10 The annotation architecture has arm64, which OSC does not know;"
                                + " it is left out of metadata.yaml.");
    }

    @Test
    void hidesTheImagesThatTheMappingNames() {
        var chart = ChartFixture.guestbook().values("image: redis\n");
        var image = new MappingEntry("redis", "7", "redis:7", Map.of(AddressPart.FULL_ADDRESS, ValuesPath.of("image")));

        FileTree files = PackageTree.of(
                        chart.chart(),
                        FileTree.EMPTY,
                        List.of(image),
                        Requirements.NONE,
                        OscProfile.DEFAULT,
                        Limits.DEFAULT)
                .files();

        assertThat(files.text("manifests/helmrelease_csd.yaml").orElseThrow()).contains("com.huawei.ui:hidden");
        assertThat(files.text("manifests/helmrelease_crd.yaml").orElseThrow()).doesNotContain("default: redis");
    }

    @Test
    void takesFilesForThePlatformAndNamesThem() {
        VendorFiles vendor = VendorFiles.of(
                FileTree.EMPTY
                        .with("monitor_config.yaml", "apiVersion: osc.io/v1\nkind: MonitorConfig\n")
                        .with("redis_values.yaml", "a: 1\n"),
                Limits.DEFAULT);

        FileTree files = PackageTree.of(
                        ChartFixture.guestbook().chart(),
                        FileTree.EMPTY,
                        List.of(),
                        new Requirements(List.of(), vendor),
                        OscProfile.DEFAULT,
                        Limits.DEFAULT)
                .files();

        assertThat(files.paths())
                .contains("manifests/vendor/monitor_config.yaml", "manifests/vendor/redis_values.yaml");
        assertThat(files.text("manifests/helmrelease_csd.yaml").orElseThrow())
                .containsOnlyOnce("defaultPath:")
                .contains("kind: MonitorConfig", "defaultPath: vendor/monitor_config.yaml");
    }

    private static PackageTree tree(ChartFixture chart, FileTree edited) {
        return PackageTree.of(chart.chart(), edited, List.of(), Requirements.NONE, OscProfile.DEFAULT, Limits.DEFAULT);
    }
}
