package io.helm2osc.transformer.out.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Limits.RenderLimits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.transformer.render.EngineFaultException;
import io.helm2osc.transformer.render.OpenChart;
import io.helm2osc.transformer.render.PreparedChart;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.render.RenderOutcome.NotRendered;
import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Rendered;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import io.helm2osc.transformer.render.RenderRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// With the real engine.
class WorkerPoolTest {

    private static final FileTree CHART =
            FileTree.EMPTY.with("Chart.yaml", "apiVersion: v2\nname: sample\nversion: 1.0.0\n");
    private static final RenderRequest REQUEST =
            new RenderRequest("sample-release", "sample-namespace", RenderRequest.KUBE_VERSION, Map.of());

    @TempDir
    private static Path scratch;

    private static WorkerPool pool;

    @BeforeAll
    static void startPool() {
        pool = start(scratch, Limits.DEFAULT.render().time());
    }

    private static WorkerPool start(Path folder, Duration time) {
        RenderLimits usual = Limits.DEFAULT.render();
        return WorkerPool.start(EngineSettings.DEFAULT
                .withWorkers(2)
                .withScratch(folder)
                .withLimits(new RenderLimits(time, usual.heapBytes(), 1 << 20, usual.documents(), usual.recursion())));
    }

    @AfterAll
    static void leavesNothingBehind() throws IOException {
        pool.close();

        try (Stream<Path> left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void rendersWithTheChartsValuesAndWithOthersLaidOverThem() {
        FileTree chart = CHART.with("values.yaml", "a: 1\nb: {c: ä, d: [x]}\ne: gone\n")
                .with("templates/a.yaml", "a: {{ toJson .Values }}\nb: {{ .Release.Name }}-{{ .Release.Namespace }}");
        Map<String, @Nullable Object> overlay = new HashMap<>();
        overlay.put("b", Map.of("c", 2.5, "f", true));
        overlay.put("e", null);

        try (OpenChart open = open(chart)) {
            assertThat(rendered(open.render(REQUEST)))
                    .contains("{\"a\":1,\"b\":{\"c\":\"ä\",\"d\":[\"x\"]},\"e\":\"gone\"}")
                    .contains("sample-release-sample-namespace");
            assertThat(rendered(open.render(REQUEST.withValues(overlay))))
                    .contains("{\"a\":1,\"b\":{\"c\":2.5,\"d\":[\"x\"],\"f\":true}}");
        }
    }

    @Test
    void rendersAnEmptyChartToNothing() {
        assertThat(rendered(render(CHART))).isBlank();
    }

    @Test
    void showsHooksAndTests() {
        FileTree chart = CHART.with("templates/a.yaml", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: a
                  annotations:
                    helm.sh/hook: test
                    helm.sh/hook-weight: "-5"
                """);
        PreparedChart prepared = PreparedChart.of(ChartReader.read(chart, Limits.DEFAULT));

        try (OpenChart open = pool.open(prepared.files())) {
            assertThat(prepared.restore(rendered(open.render(REQUEST))))
                    .contains("helm.sh/hook: test\n", "helm.sh/hook-weight: \"-5\"\n");
        }
    }

    @Test
    void findsNothingInTheCluster() {
        FileTree chart = CHART.with("templates/a.yaml", """
                a: {{ lookup "v1" "Secret" .Release.Namespace "b" | toJson }}
                b: {{ (lookup "v1" "Secret" "" "").items | toJson }}
                """);

        assertThat(rendered(render(chart))).contains("a: {}\nb: null\n");
    }

    @Test
    void reachesNoClusterForALookupMadeUpWhileRendering() {
        FileTree chart = CHART.with("templates/a.yaml", "a: {{ tpl \"{{ lookup `v1` `Secret` `a` `b` }}\" . }}");

        assertThat(refused(render(chart))).contains("127.0.0.1:0");
    }

    @ParameterizedTest
    @CsvSource({"1.35.0,v1.35.0", "1.24.7,v1.24.7"})
    void rendersForTheKubernetesVersionAskedFor(String asked, String seen) {
        try (OpenChart open = open(CHART.with("templates/a.yaml", "a: {{ .Capabilities.KubeVersion.Version }}"))) {
            assertThat(rendered(open.render(new RenderRequest("r", "n", asked, Map.of()))))
                    .contains("a: " + seen);
        }
    }

    @Test
    void tellsWhyTheEngineRefusedWithoutPathsOfThisMachine() {
        FileTree chart = CHART.with("templates/a.yaml", "{{ required \"a is needed\" .Values.a }}");

        assertThat(refused(render(chart)))
                .contains("a is needed", "sample/templates/a.yaml")
                .doesNotContain(scratch.toString());
        try (OpenChart open = pool.open(FileTree.EMPTY.with("Chart.yaml", "name: ["))) {
            assertThat(refused(open.render(REQUEST))).doesNotContain(scratch.toString());
        }
    }

    @Test
    void shortensLongMessages() {
        FileTree chart = CHART.with("templates/a.yaml", "{{ fail (printf \"%s the end\" (repeat 9000 \"x\")) }}");

        assertThat(refused(render(chart)))
                .hasSizeLessThanOrEqualTo(2048)
                .startsWith("execution error at (sample/templates/a.yaml")
                .endsWith("the end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ range until 1000000 }}{{ range until 100000 }}{{ end }}{{ end }}",
                "{{ range until 1000 }}{{ $_ := tpl \"{{ genPrivateKey `rsa` }}\" $ }}{{ end }}"
            })
    void stopsAChartThatTakesTooLong(String template, @TempDir Path folder) {
        try (WorkerPool impatient = start(folder, Duration.ofSeconds(1))) {
            stops(impatient, template, Reason.TIMEOUT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ until 2000000000 }}",
                "{{ repeat 2000000000 \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" }}",
                "{{ range until 10000000 }}a: {{ . }}\n{{ end }}"
            })
    void stopsAChartThatTakesTooMuchMemory(String template) {
        stops(pool, template, Reason.MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ tpl .Values.x . }}",
                "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}",
                "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}"
            })
    void stopsAChartThatCallsItselfWithoutEnd(String template) {
        FileTree chart = CHART.with("values.yaml", "x: '{{ tpl .Values.x . }}'").with("templates/a.yaml", template);

        assertThat(render(chart)).matches(outcome -> stopped(outcome) == Reason.RECURSION);
    }

    @Test
    void stopsAChartWhoseValuesContainThemselves() {
        FileTree chart =
                CHART.with("templates/a.yaml", "{{ $d := dict }}{{ $_ := set $d \"a\" $d }}{{ printf \"%v\" $d }}");

        assertThat(stopped(render(chart))).isIn(Reason.RECURSION, Reason.MEMORY);
    }

    @Test
    void makesKeysAndCertificatesAtOnce() {
        FileTree chart = CHART.with("templates/a.yaml", """
                {{- range until 1000 }}
                {{- $key := genPrivateKey "rsa" }}
                {{- $ca := genCA "ca" 365 }}
                {{- $cert := genSignedCert "name" nil (list "name.ns") 365 $ca }}
                {{- $self := genSelfSignedCert "name" nil nil 365 }}
                {{- end }}
                {{- $ca := genCAWithKey "ca" 365 (genPrivateKey "ecdsa") }}
                {{- $cert := 365 | genSelfSignedCert "name" nil nil }}
                a: {{ b64enc $ca.Cert }}
                b: {{ $cert.Key | quote }}
                c: {{ htpasswd "user" "secret" }}
                d: {{ bcrypt "secret" }}
                """);

        assertThat(rendered(render(chart)))
                .contains("a: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t")
                .contains("b: \"-----BEGIN PRIVATE KEY-----\\n")
                .contains("c: secret\nd: secret\n");
    }

    @Test
    void letsTheClockStandStill() {
        FileTree chart = CHART.with("templates/a.yaml", """
                a: {{ now | unixEpoch }}
                b: {{ now.UTC.Year }}
                c: {{ date "2006-01-02" now }}
                d: {{ now | date_modify "+24h" | htmlDate }}
                e: {{ (now).Format "15:04" }}
                """);

        assertThat(rendered(render(chart)))
                .contains("a: 1136214245\nb: 2006\nc: 2006-01-02\nd: 2006-01-03\ne: 15:04\n");
    }

    @Test
    void refusesAPasswordThatIsMissing() {
        FileTree chart = CHART.with("templates/a.yaml", "a: {{ htpasswd .Values.user \"secret\" }}");

        assertThat(refused(render(chart))).contains("expected string");
    }

    @Test
    void stopsAChartThatRendersTooMuch() {
        stops(pool, "a: {{ repeat 1100000 \"x\" }}", Reason.OUTPUT_TOO_LARGE);
    }

    // Whatever happened to one render, the next ones are as good as ever, of the same chart and of another.
    private static void stops(WorkerPool stopping, String template, Reason reason) {
        FileTree hostile =
                CHART.with("templates/a.yaml", "{{ if .Values.harmless }}a: b{{ else }}" + template + "{{ end }}");
        try (OpenChart open = stopping.open(hostile)) {
            assertThat(open.render(REQUEST)).matches(outcome -> stopped(outcome) == reason);
            assertThat(rendered(open.render(REQUEST.withValues(Map.of("harmless", true)))))
                    .contains("a: b");
        }
        try (OpenChart other = stopping.open(CHART.with("templates/a.yaml", "a: b"))) {
            assertThat(rendered(other.render(REQUEST))).contains("a: b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$ref': '%sa.json'}",
                "{'$schema': '%s', 'type': 'object'}",
                "{'$id': '%s', 'properties': {'a': {'$ref': 'b.json'}}}",
                "{'properties': {'a': {'$ref': '#/x/y'}}, 'x': {'$id': '%s', 'y': {'$ref': '#/z'}}}"
            })
    void fetchesNoSchema(String schema) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            FileTree chart = CHART.with("values.yaml", "a: 1")
                    .with("values.schema.json", schema.replace('\'', '"').formatted(address));
            assertThat(render(chart)).isInstanceOf(Rendered.class);
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void heedsTheSchemaInTheChart() {
        FileTree chart = CHART.with("values.yaml", "a: 1").with("values.schema.json", """
                {"properties": {"a": {"$ref": "#/definitions/b"}}, "definitions": {"b": {"type": "string"}}}
                """);

        assertThat(refused(render(chart))).contains("got number, want string");
    }

    @Test
    void rendersManyChartsAtOnce() {
        List<OpenChart> charts = IntStream.range(0, 20)
                .mapToObj(i -> open(CHART.with("templates/a.yaml", "a: {{ .Values.n }}-" + i)))
                .toList();

        List<String> manifests = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> rendered(charts.get(i % 20).render(REQUEST.withValues(Map.of("n", i)))))
                .toList();

        assertThat(IntStream.range(0, 200))
                .allSatisfy(i -> assertThat(manifests.get(i)).contains("a: " + i + "-" + i % 20 + "\n"));
        charts.forEach(OpenChart::close);
    }

    @Test
    void shortensMessagesOfAnyLength() {
        assertThat(refused(render(CHART.with("templates/a.yaml", "{{ fail (repeat 1200000 \"x\") }}"))))
                .hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void replacesWorkersThatHaveDoneEnough(@TempDir Path folder) {
        EngineSettings usual = EngineSettings.DEFAULT;
        EngineSettings settings = new EngineSettings(1, usual.limits(), usual.patience(), 2, folder, usual.library());
        List<Long> workers = new ArrayList<>();
        try (WorkerPool other = WorkerPool.start(settings);
                OpenChart open = other.open(CHART)) {
            for (int i = 0; i < 4; i++) {
                List<Long> before = children();
                assertThat(open.render(REQUEST)).isInstanceOf(Rendered.class);
                children().stream().filter(child -> !before.contains(child)).forEach(workers::add);
            }
        }
        // The second of two renders ends the worker, so that only the first of each pair is seen to start one.
        assertThat(workers).hasSize(2);
    }

    @Test
    void replacesAWorkerThatDiedWhileItWaited(@TempDir Path folder) {
        List<Long> before = children();
        try (WorkerPool other =
                        WorkerPool.start(EngineSettings.DEFAULT.withWorkers(1).withScratch(folder));
                OpenChart open = other.open(CHART)) {
            open.render(REQUEST);
            for (ProcessHandle child : ProcessHandle.current().children().toList()) {
                if (!before.contains(child.pid())) {
                    child.destroyForcibly();
                    child.onExit().join();
                }
            }

            assertThat(open.render(REQUEST)).isInstanceOf(Rendered.class);
        }
    }

    @Test
    void asksAFreshWorkerBeforeAChartIsToBlame(@TempDir Path folder) {
        List<Long> before = children();
        FileTree slow =
                CHART.with("templates/a.yaml", "{{ range until 3000 }}{{ range until 3000 }}{{ end }}{{ end }}");
        try (WorkerPool other =
                        WorkerPool.start(EngineSettings.DEFAULT.withWorkers(1).withScratch(folder));
                OpenChart open = other.open(CHART);
                OpenChart openSlow = other.open(slow)) {
            open.render(REQUEST);
            ProcessHandle used = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child.pid()))
                    .findFirst()
                    .orElseThrow();
            CompletableFuture<RenderOutcome> outcome =
                    CompletableFuture.supplyAsync(() -> openSlow.render(REQUEST.withValues(Map.of("asked", "again"))));
            while (!isAskedAgain(folder)) {
                Thread.onSpinWait();
            }
            used.destroyForcibly();

            assertThat(outcome).succeedsWithin(30, TimeUnit.SECONDS).isInstanceOf(Rendered.class);
        }
    }

    private static boolean isAskedAgain(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<Path> values =
                    files.filter(file -> file.endsWith("values.json")).findFirst();
            return values.isPresent() && Files.readString(values.get()).contains("again");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
    }

    @Test
    void refusesWorkOnceItIsClosed(@TempDir Path folder) {
        WorkerPool other = WorkerPool.start(EngineSettings.DEFAULT.withScratch(folder));
        OpenChart open = other.open(CHART);
        open.render(REQUEST);

        other.close();

        assertThatExceptionOfType(EngineFaultException.class).isThrownBy(() -> open.render(REQUEST));
        assertThatExceptionOfType(EngineFaultException.class).isThrownBy(() -> other.open(CHART));
        assertThat(folder).isEmptyDirectory();
    }

    private static OpenChart open(FileTree chart) {
        return pool.open(
                PreparedChart.of(ChartReader.read(chart, Limits.DEFAULT)).files());
    }

    private static RenderOutcome render(FileTree chart) {
        try (OpenChart open = open(chart)) {
            return open.render(REQUEST);
        }
    }

    private static String rendered(RenderOutcome outcome) {
        assertThat(outcome).isInstanceOf(Rendered.class);
        return ((Rendered) outcome).manifest();
    }

    private static String refused(RenderOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotRendered.class);
        return ((NotRendered) outcome).message();
    }

    private static Reason stopped(RenderOutcome outcome) {
        assertThat(outcome).isInstanceOf(Stopped.class);
        return ((Stopped) outcome).reason();
    }
}
