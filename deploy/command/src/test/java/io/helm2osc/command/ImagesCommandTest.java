package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command with the real engine.
class ImagesCommandTest {

    @TempDir
    private Path folder;

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void captureOutput() throws IOException {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        Path chart = SampleCharts.good(folder.resolve("sample"), "sample");
        Files.writeString(chart.resolve("templates/job.yaml"), """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: job}
                spec: {template: {spec: {containers: [{name: c, image: "busybox:1.36"}]}}}
                """);
    }

    @AfterEach
    void giveOutputBack() {
        System.setOut(stdout);
        System.setErr(stderr);
    }

    @Test
    void printsATableOfPlainText() {
        assertThat(images()).isZero();

        assertThat(text())
                .startsWith("sample-1.0.0: 2 images, 2 follow values.yaml, 0 left behind\n")
                .containsPattern("IMAGE +WHERE +DRIVEN BY +FOUND +EDIT +PROOF\n")
                .containsPattern(
                        "busybox:1\\.36 +Job job, containers\\[0]\\.image +fullAddress images\\.busybox +default"
                                + " values +raw/templates/job\\.yaml:4, raw/values\\.yaml:\\d+ +moves alone and with all")
                .containsPattern("app:1\\.2 +Pod release-name, .* none +moves")
                .doesNotContain("\033");
    }

    @Test
    void fitsTheTerminal() {
        System.setProperty("helm2osc.columns", "100");
        try {
            images();
            assertThat(text().lines().skip(1)).allMatch(line -> line.length() <= 100);
            out.reset();
            images("-o", "wide");
            assertThat(text()).contains("registry.example/team/app:1.2").doesNotContain("...");
        } finally {
            System.clearProperty("helm2osc.columns");
        }
    }

    @Test
    void tellsTheWholeStoryOfOneImage() {
        assertThat(images("--why", "busybox")).isZero();

        assertThat(text())
                .startsWith("busybox:1.36 in sample-1.0.0 follows values.yaml\n")
                .contains(
                        "busybox: text of the templates",
                        "busybox:1.36 is written in templates/job.yaml",
                        "\n    +  busybox: busybox:1.36\n",
                        "fullAddress   images.busybox",
                        "nothing else changed")
                .doesNotContain("team/app:1.2", "Left behind");
    }

    @Test
    void namesTheNearestImagesWhenThereIsNoneOfTheName() {
        assertThat(images("--why", "bussybox")).isEqualTo(64);

        assertThat(text()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("There is no image bussybox. Near names: busybox:1.36, registry.example/team/app:1.2");
    }

    @Test
    void tellsMachinesTheSame() {
        assertThat(images("--json", "--why", "busybox:1.36")).isZero();

        assertThat(text())
                .startsWith("[\n")
                .contains("\"reference\": \"busybox:1.36\"", "\"file\": \"raw/templates/job.yaml\"")
                .doesNotContain("\"reference\": \"registry.example");
    }

    @Test
    void endsAsConvertDoesWhenAChartIsRefused() throws IOException {
        SampleCharts.bad(folder.resolve("bad"), "bad");

        assertThat(Helm2osc.run("images", folder.toString())).isEqualTo(2);

        assertThat(text()).contains("bad: refused, render.", "sample-1.0.0: 2 images");
    }

    private int images(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "images";
        arguments[1] = folder.resolve("sample").toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Helm2osc.run(arguments);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
