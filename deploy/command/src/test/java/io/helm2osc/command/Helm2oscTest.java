package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.contract.Digest;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.FakeChartServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole command, with the real engine.
class Helm2oscTest {

    @TempDir
    private Path folder;

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void captureOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveOutputBack() {
        System.setOut(stdout);
        System.setErr(stderr);
    }

    @Test
    void tellsInWhatACrdTakesLess() throws IOException {
        String crd = "spec: {versions: [{schema: {openAPIV3Schema: {properties: {spec: {type: object, "
                + "properties: {a: {type: %s}}}}}}}]}";
        Path older = Files.writeString(folder.resolve("older.yaml"), crd.formatted("number"));
        Path newer = Files.writeString(folder.resolve("newer.yaml"), crd.formatted("integer"));

        assertThat(run("crd-diff", older.toString(), newer.toString())).isEqualTo(2);
        assertThat(run("crd-diff", newer.toString(), older.toString())).isZero();
    }

    @Test
    void writesThePackageWithItsMappingItsReportAndTheChart() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");

        int code = run("convert", chart.toString(), "-o", made("out"), "--with-chart");

        assertThat(code).isZero();
        assertThat(files("out"))
                .containsOnlyKeys(
                        "sample-1.0.0.zip",
                        "sample-1.0.0.mapping.yaml",
                        "sample-1.0.0.report.json",
                        "sample-1.0.0.tgz");
        assertThat(lines())
                .containsExactly("some-chart: %s (%d KB), images: 1 found, 1 rewritten, 0 left behind, proof: complete"
                        .formatted(
                                folder.resolve("out/sample-1.0.0.zip"),
                                Math.ceilDiv(files("out").get("sample-1.0.0.zip").length, 1024)));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("1 converted, 0 refused, 0 failed\n");
    }

    @Test
    void takesTheChartThatItWroteAndMakesTheSameOfIt() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");
        run("convert", chart.toString(), "-o", made("first"), "--with-chart");

        run(
                "convert",
                folder.resolve("first/sample-1.0.0.tgz").toString(),
                "-o",
                made("second"),
                "--with-chart",
                "-j",
                "1");

        assertThat(files("second")).containsExactlyEntriesOf(files("first"));
    }

    @Test
    void convertsWhatLiesAtAnAddress() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");
        run("convert", chart.toString(), "-o", made("first"), "--with-chart");

        try (FakeChartServer server = FakeChartServer.start()) {
            server.on("/a/sample.tgz", Answer.ok(files("first").get("sample-1.0.0.tgz")));

            assertThat(run("convert", server.url("/a/sample.tgz"), server.url("/none.tgz"), "-o", made("second")))
                    .isEqualTo(2);
        }

        assertThat(files("second").get("sample-1.0.0.zip"))
                .isEqualTo(files("first").get("sample-1.0.0.zip"));
        assertThat(lines()[2]).startsWith("none: refused, fetch.not-found");
    }

    @Test
    void writesTgzPackages() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");

        assertThat(run("convert", chart.toString(), "-o", made("out"), "--format", "tgz", "--with-chart"))
                .isZero();

        assertThat(files("out")).containsKeys("sample-1.0.0.tgz", "sample-1.0.0.chart.tgz");
    }

    @Test
    void convertsTheOthersWhenOneIsRefusedAndSaysSo() throws IOException {
        SampleCharts.bad(folder.resolve("charts/a"), "bad");
        SampleCharts.good(folder.resolve("charts/b"), "good");

        int code = run("convert", made("charts"), folder.resolve("missing.tgz").toString(), "-o", made("out"));

        assertThat(code).isEqualTo(2);
        assertThat(files("out")).containsKey("good-1.0.0.zip").doesNotContainKey("bad-1.0.0.zip");
        assertThat(lines()).hasSize(3);
        assertThat(lines()[0]).startsWith("a: refused, render.").contains("not today");
        assertThat(lines()[1]).startsWith("b: ");
        assertThat(lines()[2]).startsWith("missing: refused, fetch.not-found");
    }

    @Test
    void writesASecondChartOfTheSameNameToAFolderNamedAfterIt() throws IOException {
        String[] charts = new String[3];
        for (int i = 0; i < 3; i++) {
            charts[i] = SampleCharts.good(folder.resolve(i + "/copy"), "sample").toString();
        }

        assertThat(run("convert", charts[0], charts[1], charts[2], "-o", made("out")))
                .isZero();

        assertThat(files("out"))
                .containsKeys("sample-1.0.0.zip", "copy/sample-1.0.0.zip", "copy-2/sample-1.0.0.zip")
                .hasSize(9);
    }

    @Test
    void alsoWritesThePackageRelocatedToARegistry() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");

        int code = run(
                "convert",
                chart.toString(),
                "-o",
                made("out"),
                "--registry",
                "r.example.org:5000/team",
                "--format",
                "tgz");

        assertThat(code).isZero();
        assertThat(lines()[0]).endsWith("proof: complete, relocated to r.example.org:5000/team");
        byte[] relocated = files("out").get("relocated/sample-1.0.0.tgz");
        assertThat(ArchiveReader.readTree(Bytes.of(relocated), Limits.DEFAULT).text("raw/values.yaml"))
                .contains("""
                        image:
                          repository: r.example.org:5000/team/app
                          tag: "1.2"
                        """);
    }

    @Test
    void saysWhenThereCanBeNoRelocatedPackage() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("some-chart"), "sample");
        Files.writeString(
                chart.resolve("templates/guard.yaml"),
                "{{ if contains \"no.example\" .Values.image.repository }}{{ fail \"not there\" }}{{ end }}");

        int code = run("convert", chart.toString(), "-o", made("out"), "--registry", "no.example.org");

        assertThat(code).isEqualTo(2);
        assertThat(files("out")).containsKey("sample-1.0.0.zip").doesNotContainKey("relocated/sample-1.0.0.zip");
        assertThat(lines()[0]).contains("not relocated to no.example.org, relocated.not-proved: ");
    }

    @Test
    void refusesWhatIsNoRegistry() {
        assertThat(run("convert", "x", "--registry", "team")).isEqualTo(64);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("'team' is no registry", "host[:port]");
    }

    @Test
    void rendersWithValuesForAChartThatNeedsThem() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("chart"), "sample");
        // The digest of what it needs: nobody finds that out by trying.
        Files.writeString(
                chart.resolve("templates/needs.yaml"),
                "{{ if ne (sha256sum (toString .Values.needed)) \"%s\" }}{{ fail \"no\" }}{{ end }}"
                        .formatted(Digest.of("yes it is").hex()));
        Path values = Files.writeString(folder.resolve("v.yaml"), "needed: yes it is");

        assertThat(run("convert", chart.toString(), "-o", made("without"))).isEqualTo(2);
        assertThat(run("convert", chart.toString(), "-o", made("with"), "--values", values.toString()))
                .isZero();
    }

    @Test
    void saysWhenItCannotWrite() throws IOException {
        Path chart = SampleCharts.good(folder.resolve("chart"), "sample");
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("convert", chart.toString(), "-o", file.toString())).isEqualTo(3);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Cannot write to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "convert", "convert x -j 0", "convert x --format rar", "nonsense", "bench"})
    void refusesACommandThatMakesNoSense(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(64);
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(lines()).containsExactly("helm2osc 0.1.0");
    }

    @Test
    void measuresConversionsAgainstOneRender() throws IOException {
        SampleCharts.good(folder.resolve("charts/a"), "a");
        SampleCharts.bad(folder.resolve("charts/b"), "b");

        assertThat(run("bench", made("charts"), "-j", "1")).isZero();

        assertThat(String.join("\n", lines()))
                .contains("2 charts in", "1 converted, 1 refused, 0 failed")
                .containsPattern("one plain render +\\d+\\.\\d")
                .containsPattern("renders per chart +\\d+")
                .containsPattern("not in the engine: \\d+ % of the time")
                .containsPattern("a conversion costs \\d+\\.\\d plain renders .* p95: \\d")
                .containsPattern("peak memory \\d+ MiB");
    }

    private static int run(String... arguments) {
        return Helm2osc.run(arguments);
    }

    private String made(String name) {
        return folder.resolve(name).toString();
    }

    private String[] lines() {
        return out.toString(StandardCharsets.UTF_8).split("\n");
    }

    private Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.resolve(name))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.resolve(name).relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
