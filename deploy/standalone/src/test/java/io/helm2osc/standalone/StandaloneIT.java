package io.helm2osc.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Topics;
import io.helm2osc.examples.subscriber.Subscriber;
import io.helm2osc.testkit.Answer;
import io.helm2osc.testkit.ChartBuilder;
import io.helm2osc.testkit.EventSchemas;
import io.helm2osc.testkit.FakeChartServer;
import io.helm2osc.testkit.JavaProcess;
import io.helm2osc.testkit.Ledger;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/// The whole of it, as people run it: all services, their broker, the real Helm engine, and a subscriber that knows
/// nothing of them but the topic and the address.
class StandaloneIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void aChartGoesInAndIsPublished() throws Exception {
        try (var standalone = Standalone.start(folder.resolve("data"));
                var subscriber = subscribe(standalone)) {
            String conversion = standalone.convert(chart(1));

            Path archive = folder.resolve("published/shop-1-1.0.0.zip");
            awaitThat(() -> Files.exists(archive), subscriber);

            assertThat(standalone.get(conversion + "/package").extract().asByteArray())
                    .isEqualTo(Files.readAllBytes(archive));
            standalone.get(conversion).body("state", equalTo("ready")).body("images.movable", equalTo(1));
            assertThat(files(folder.resolve("published/shop-1-1.0.0")))
                    .anyMatch(name -> name.endsWith("metadata.yaml"));
        }
    }

    @Test
    void killingItInTheMiddleLosesNothingAndAnnouncesNothingTwice() throws Exception {
        int count = 12;
        try (var standalone = Standalone.start(folder.resolve("data"))) {
            Ledger ledger = new Ledger(standalone.kafka());
            List<String> conversions = IntStream.range(0, count)
                    .mapToObj(number -> standalone.convert(chart(number)))
                    .toList();
            for (int kill = 1; kill <= 2; kill++) {
                awaitReady(ledger, count * kill / 4);
                standalone.crash();
            }

            assertThat(keys(awaitReady(ledger, count)))
                    .containsExactlyInAnyOrderElementsOf(
                            conversions.stream().map(StandaloneIT::idOf).toList());
            assertThat(ledger.read(Topics.PARKED)).isEmpty();
            for (EventType type : EventType.OF_CONVERSIONS) {
                assertThat(ledger.read(type.topic()))
                        .allSatisfy(record -> assertThat(EventSchemas.problems(type, record.value()))
                                .isEmpty());
            }
        }
    }

    @Test
    void aCatalogIsCompletedOnceHoweverOftenItIsKilledAndCostsNothingAgain() throws Exception {
        int count = 10;
        try (var server = FakeChartServer.start();
                var standalone = Standalone.start(folder.resolve("data"))) {
            Ledger ledger = new Ledger(standalone.kafka());
            String charts = IntStream.rangeClosed(0, count)
                    .mapToObj(number -> "{\"url\":\"" + server.url("/shop-" + number + ".tgz") + "\"}")
                    .collect(Collectors.joining(",", "{\"charts\":[", "]}"));
            // The last is not there.
            IntStream.range(0, count)
                    .forEach(number -> server.on(
                            "/shop-" + number + ".tgz", Answer.ok(chart(number).toArray())));

            String first = standalone.convertCatalog(charts);
            for (int kill = 1; kill <= 2; kill++) {
                awaitReady(ledger, count * kill / 4);
                standalone.crash();
            }
            awaitCompleted(ledger, 1);
            String second = standalone.convertCatalog(charts);

            assertThat(keys(awaitCompleted(ledger, 2))).containsExactlyInAnyOrder(idOf(first), idOf(second));
            assertThat(keys(awaitReady(ledger, count))).hasSize(count).doesNotHaveDuplicates();
            assertThat(ledger.read(EventType.CONVERSION_REQUESTED.topic())).hasSize(count + 1);
            standalone
                    .get(second)
                    .body("totals.unchanged", equalTo(count + 1))
                    .body("totals.ready", equalTo(count))
                    .body("totals.codes", equalTo(Map.of("fetch.not-found", 1)));
        }
    }

    @Test
    void stopsPolitelyAndLeavesNoProcessBehind() throws Exception {
        try (var standalone = Standalone.start(folder.resolve("data"))) {
            IntStream.range(0, 6).forEach(number -> standalone.convert(chart(number)));
            List<ProcessHandle> children = standalone.descendants();

            long start = System.nanoTime();
            int exitCode = standalone.terminate();

            assertThat(exitCode).isEqualTo(143);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    private static Bytes chart(int number) {
        return ChartBuilder.chart("shop-" + number, "1.0.0")
                .values("image:\n  repository: docker.io/library/nginx\n  tag: 1.27.0\n")
                .template("pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: {{ .Release.Name }}
                        spec:
                          containers:
                            - name: web
                              image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                        """)
                .tgz();
    }

    /// With what it needs on its class path, and nothing else.
    private JavaProcess subscribe(Standalone standalone) {
        String classPath = Stream.of(
                        Subscriber.class,
                        KafkaConsumer.class,
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonView.class,
                        Logger.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        return JavaProcess.start(
                List.of("-Dslf4j.internal.verbosity=ERROR", "-cp", classPath, Subscriber.class.getName()),
                standalone.kafka(),
                standalone.api(),
                folder.resolve("published").toString());
    }

    private static void awaitThat(BooleanSupplier condition, JavaProcess helper) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(helper.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitReady(Ledger ledger, int count) {
        return ledger.await(EventType.PACKAGE_READY.topic(), PATIENCE, records -> records.size() >= count);
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitCompleted(Ledger ledger, int count) {
        return ledger.await(EventType.CATALOG_COMPLETED.topic(), PATIENCE, records -> records.size() >= count);
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> new String(record.key(), UTF_8)).toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(Path::toString).toList();
        }
    }
}
