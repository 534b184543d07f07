package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.ChartBuilder;
import io.helm2osc.testkit.FakeChartServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole catalogs, with the real engine and a real server.
class CatalogCommandTest {

    @TempDir
    private Path folder;

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeChartServer server = FakeChartServer.start();
    private final List<String> index = new ArrayList<>();

    @BeforeEach
    void captureOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveOutputBack() {
        System.setOut(stdout);
        System.setErr(stderr);
        server.close();
    }

    @Test
    void convertsEveryChartOfARepositoryAndReportsEach() throws IOException {
        publish("good", "1.0.0", chart("good", "1.0.0"));
        publish("bad", "2.0.0", chart("bad", "2.0.0").template("no.yaml", "{{ fail \"not\\ntoday\" }}"));

        assertThat(catalog()).isEqualTo(2);

        assertThat(folder.resolve("out/good-1.0.0.zip")).isNotEmptyFile();
        assertThat(text(out)).contains("good-1.0.0: ", "bad-2.0.0: refused, render.");
        assertThat(text(err)).contains("2 charts: 1 ready, 1 refused; 0 unchanged, 1 packages new");
        assertThat(report("json")).contains("\"chart\":\"good 1.0.0\"", "\"compared\":\"new\"", "\"advice\":");
        assertThat(report("csv").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("bad 2.0.0,refused,false,render."));
        assertThat(report("html")).contains("<td>good 1.0.0</td><td>ready</td>", "not today");
    }

    @Test
    void asksForTheIndexOnlyWhenNothingHasChanged() {
        publish("one", "1.0.0", chart("one", "1.0.0"));
        publish("bad", "2.0.0", chart("bad", "2.0.0").template("no.yaml", "{{ fail \"no\" }}"));
        catalog();
        int requests = server.requests().size();
        out.reset();

        assertThat(catalog()).isEqualTo(2);

        assertThat(server.requests()).hasSize(requests + 1);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("2 charts: 1 ready, 1 refused; 2 unchanged");
    }

    @Test
    void convertsWhatHasChangedAndTellsWhatIsGone() {
        publish("stays", "1.0.0", chart("stays", "1.0.0"));
        publish("changes", "1.0.0", chart("changes", "1.0.0"));
        publish("goes", "1.0.0", chart("goes", "1.0.0"));
        catalog();
        index.clear();
        out.reset();
        publish("stays", "1.0.0", chart("stays", "1.0.0"));
        publish("changes", "1.0.0", chart("changes", "1.0.0").file("README.md", "New."));

        assertThat(catalog()).isZero();

        assertThat(text(out)).startsWith("changes-1.0.0: ").hasLineCount(1);
        assertThat(text(err)).contains("1 unchanged, 0 packages new, 1 changed, 0 as before; 1 charts gone");
    }

    @Test
    void tellsOfPackagesThatCameOutTheSame() {
        publish("one", "1.0.0", chart("one", "1.0.0"));
        catalog();

        assertThat(catalog("--republish")).isZero();

        assertThat(text(err)).contains("0 unchanged, 0 packages new, 0 changed, 1 as before");
    }

    @Test
    void makesAPackageAgainThatIsNotThereAnyMore() throws IOException {
        publish("one", "1.0.0", chart("one", "1.0.0"));
        catalog();
        Files.delete(folder.resolve("out/one-1.0.0.zip"));

        assertThat(catalog()).isZero();

        assertThat(folder.resolve("out/one-1.0.0.zip")).isNotEmptyFile();
    }

    @Test
    void goesOnAfterALineThatWasCutOff() throws IOException {
        publish("one", "1.0.0", chart("one", "1.0.0"));
        publish("two", "1.0.0", chart("two", "1.0.0"));
        catalog("-j", "1");
        Path memory = folder.resolve("out/.catalog.jsonl");
        String written = Files.readString(memory);
        Files.writeString(memory, written.substring(0, written.length() - 20));
        out.reset();

        assertThat(catalog()).isZero();

        assertThat(text(out)).startsWith("two-1.0.0: ").hasLineCount(1);
    }

    @Test
    void triesAgainWhatFailed() {
        publish("one", "1.0.0", chart("one", "1.0.0"));
        server.on("/one-1.0.0.tgz", Answer.status(503));
        assertThat(catalog()).isEqualTo(3);
        server.on("/one-1.0.0.tgz", Answer.ok(chart("one", "1.0.0").tgz().toArray()));

        assertThat(catalog()).isZero();
    }

    @Test
    void takesWhatIsAskedFor() {
        publish("app-b", "2.0.0", chart("app-b", "2.0.0"));
        publish("app-b", "1.0.0", chart("app-b", "1.0.0"));
        publish("other", "1.0.0", chart("other", "1.0.0"));

        assertThat(catalog("--name", "app-*", "--versions", "2", "--limit", "1"))
                .isZero();

        assertThat(text(out)).startsWith("app-b-2.0.0: ").hasLineCount(1);
    }

    @Test
    void convertsAFolderOfCharts() throws IOException {
        SampleCharts.good(folder.resolve("charts/a"), "sample");
        SampleCharts.good(folder.resolve("charts/b"), "sample");
        String[] words = {"catalog", made("charts"), "-o", made("out")};
        assertThat(Helm2osc.run(words)).isZero();
        out.reset();

        assertThat(Helm2osc.run(words)).isZero();

        assertThat(text(out)).isEmpty();
        assertThat(folder.resolve("out/sample-1.0.0.zip")).exists();
    }

    @Test
    void doesOnlyWhatIsMissingAfterItWasKilled() throws IOException, InterruptedException {
        List<String> words = List.of("catalog", made("charts"), "-o", made("out"));
        for (int i = 0; i < 12; i++) {
            SampleCharts.good(folder.resolve("charts/c" + i), "sample-" + i);
        }
        killAfterTheFirstLine(words);
        long remembered;
        try (Stream<String> lines = Files.lines(folder.resolve("out/.catalog.jsonl"))) {
            remembered = lines.filter(line -> line.endsWith("}")).count();
        }

        assertThat(Helm2osc.run(words.toArray(String[]::new))).isZero();

        assertThat(remembered).isPositive();
        assertThat(text(out).lines()).hasSize((int) (12 - remembered));
        assertThat(text(err)).contains("12 charts: 12 ready; 0 unchanged, 12 packages new");
    }

    private static void killAfterTheFirstLine(List<String> words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Helm2osc.class.getName()));
        line.addAll(words);
        Process command = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = command.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).startsWith("c0: ");
            command.destroyForcibly().waitFor();
        }
    }

    @Test
    void saysWhenThereIsNoRepository() {
        assertThat(Helm2osc.run("catalog", server.url("/none"), "-o", made("out")))
                .isEqualTo(2);

        assertThat(text(err)).contains("fetch.not-found", "/none/index.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "catalog x", "catalog x -o y --limit 0", "catalog x -o y --since today"})
    void refusesACommandThatMakesNoSense(String arguments) {
        assertThat(Helm2osc.run(arguments.split(" "))).isEqualTo(64);
    }

    private static ChartBuilder chart(String name, String version) {
        return ChartBuilder.chart(name, version)
                .metadata("description: A chart.")
                .values("image: registry.example/team/app:1.2\n")
                .template("pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: one
                        spec:
                          containers:
                            - name: app
                              image: "{{ .Values.image }}"
                        """);
    }

    private void publish(String name, String version, ChartBuilder chart) {
        Bytes archive = chart.tgz();
        String file = name + "-" + version + ".tgz";
        server.on("/" + file, Answer.ok(archive.toArray()));
        index.add("{\"name\":\"%s\",\"version\":\"%s\",\"urls\":[\"%s\"],\"digest\":\"%s\"}"
                .formatted(name, version, file, archive.digest().hex()));
    }

    private int catalog(String... more) {
        List<String> entries = index.stream()
                .map(entry -> entry.replaceFirst(".*?\"name\":(\"[^\"]+\").*", "$1"))
                .distinct()
                .map(name -> name + ":["
                        + String.join(
                                ",",
                                index.stream()
                                        .filter(entry -> entry.contains(name))
                                        .toList())
                        + "]")
                .toList();
        String yaml = "{\"apiVersion\":\"v1\",\"entries\":{" + String.join(",", entries) + "}}";
        server.on("/index.yaml", Answer.ok(yaml.getBytes(StandardCharsets.UTF_8)));
        List<String> words = new ArrayList<>(List.of("catalog", server.url("/"), "-o", made("out")));
        words.addAll(List.of(more));
        return Helm2osc.run(words.toArray(String[]::new));
    }

    private String report(String extension) throws IOException {
        return Files.readString(folder.resolve("out/catalog." + extension));
    }

    private String made(String name) {
        return folder.resolve(name).toString();
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
