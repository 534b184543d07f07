package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.testkit.EventSchemas;
import io.helm2osc.testkit.KafkaBroker;
import io.helm2osc.testkit.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageRunnerIT {

    private static final KafkaBroker BROKER = KafkaBroker.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaSettings settings = new KafkaSettings(
            BROKER.bootstrapServers(), "0", 4, List.of(Duration.ofMillis(20), Duration.ofMillis(40)), Map.of());
    private final Requests requests = new Requests(settings);
    private final Ledger ledger = new Ledger(BROKER.bootstrapServers());

    @BeforeEach
    void beginWithEmptyTopics() {
        BROKER.deleteTopics();
        TopicSetup.ensure(settings);
    }

    @Test
    void announcesWhatTheStageSays() {
        List<ConversionRequested> sent = requests.send(0, 20);

        try (var runner = run(Events::fetched)) {
            assertThat(await(EventType.CHART_FETCHED, 20))
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(Events::fetched).toList());
        }
    }

    @Test
    void announcesARefusalLikeAnyOtherEvent() {
        ConversionRequested request = requests.send(0, 1).getFirst();

        try (var runner = run(event -> {
            throw new RefusedException(RefusalCode.ARCHIVE_NOT_GZIP, "", "This is a web page.");
        })) {
            assertThat(await(EventType.CONVERSION_REFUSED, 1))
                    .singleElement()
                    .isInstanceOfSatisfying(ConversionRefused.class, refused -> {
                        assertThat(refused.conversionId()).isEqualTo(request.conversionId());
                        assertThat(refused.stage()).isEqualTo("test");
                        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.ARCHIVE_NOT_GZIP);
                    });
        }
        assertThat(ledger.read(Topics.PARKED)).isEmpty();
    }

    @Test
    void triesAgainAfterAFault() {
        var attempts = new AtomicInteger();
        requests.send(0, 1);

        try (var runner = run(event -> {
            if (attempts.incrementAndGet() < 3) {
                throw new RetryLater(new Fault("fetch.timeout", "Nothing came."));
            }
            return Events.fetched(event);
        })) {
            await(EventType.CHART_FETCHED, 1);
        }
        assertThat(attempts).hasValue(3);
        assertThat(ledger.read(EventType.CONVERSION_FAILED.topic())).isEmpty();
    }

    @Test
    void tellsAFailureAndParksTheRecordWhenTryingDoesNotHelp() {
        var attempts = new AtomicInteger();
        ConversionRequested request = requests.send(0, 1).getFirst();

        try (var runner = run(event -> {
            attempts.incrementAndGet();
            throw new RetryLater(new Fault("fetch.timeout", "Nothing came."));
        })) {
            assertThat(await(EventType.CONVERSION_FAILED, 1))
                    .containsExactly(new ConversionFailed(
                            request.conversionId(),
                            request.source(),
                            "test",
                            new Fault("fetch.timeout", "Nothing came.")));
        }
        assertThat(attempts).hasValue(3);
        assertThat(ledger.read(Topics.PARKED)).singleElement().satisfies(parked -> {
            assertThat(parked.value()).isEqualTo(EventJson.write(request));
            assertThat(header(parked, "parked-code")).isEqualTo("fetch.timeout");
            assertThat(header(parked, "ce_type")).isEqualTo(request.type().cloudEventType());
        });
    }

    @Test
    void aBugCostsOnlyTheConversionThatMetIt() {
        List<ConversionRequested> sent = requests.send(0, 8);

        try (var runner = run(event -> {
            if (event.equals(sent.getFirst())) {
                throw new StackOverflowError();
            }
            return Events.fetched(event);
        })) {
            await(EventType.CHART_FETCHED, 7);
            assertThat(await(EventType.CONVERSION_FAILED, 1))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ConversionFailed.class,
                            failed -> assertThat(failed.fault().code()).isEqualTo("internal.bug"));
        }
    }

    @Test
    void anEventThatKafkaWouldNotTakeIsAFailureAndStopsNobody() {
        List<ConversionRequested> sent = requests.send(0, 8);
        String large = "x".repeat(2_000_000);

        try (var runner = run(event -> {
            if (event.equals(sent.getFirst())) {
                throw new RefusedException(RefusalCode.RENDER_FAILED, "", large);
            }
            return Events.fetched(event);
        })) {
            await(EventType.CHART_FETCHED, 7);
            await(EventType.CONVERSION_FAILED, 1);
        }
    }

    @Test
    void parksWhatItCannotRead() {
        String topic = EventType.CONVERSION_REQUESTED.topic();
        ConversionRequested request = Events.requested("https://charts.example/demo.tgz");
        List<ProducerRecord<byte[], byte[]>> unreadable = List.of(
                new ProducerRecord<>(topic, 0, null, new byte[] {1, 2, 3}),
                new ProducerRecord<>(topic, 0, "key".getBytes(UTF_8), null),
                typed(topic, "io.helm2osc.conversion-requested.v2", EventJson.write(request)),
                typed(topic, EventType.CHART_FETCHED.cloudEventType(), EventJson.write(Events.fetched(request))),
                typed(topic, EventType.CONVERSION_REQUESTED.cloudEventType(), "{".getBytes(UTF_8)),
                typed(topic, "io.helm2osc.large.v1", new byte[1_048_000]));
        requests.sendRecords(unreadable);
        requests.send(0, 10);

        try (var runner = run(Events::fetched)) {
            await(EventType.CHART_FETCHED, 10);
            List<ConsumerRecord<byte[], byte[]>> parked =
                    ledger.await(Topics.PARKED, PATIENCE, records -> records.size() == unreadable.size());
            assertThat(parked)
                    .extracting(record -> header(record, "parked-code"))
                    .containsExactlyInAnyOrder(
                            "event.undecodable",
                            "event.undecodable",
                            "event.newer-version",
                            "event.unknown-type",
                            "event.undecodable",
                            "event.unknown-type");
            assertThat(parked)
                    .extracting(ConsumerRecord::value)
                    .containsExactlyInAnyOrderElementsOf(
                            unreadable.stream().map(ProducerRecord::value).toList());
        }
    }

    @Test
    void slowWorkHoldsUpNeitherOtherPartitionsNorThePolling() {
        var begun = ConcurrentHashMap.<ConversionId>newKeySet();
        var again = new AtomicInteger();
        List<ConversionRequested> sent = requests.send(0, 40);
        ConversionRequested slow = sent.getFirst();
        KafkaSettings impatient = new KafkaSettings(
                settings.bootstrapServers(), "0", 4, settings.retryDelays(), Map.of("max.poll.interval.ms", "2000"));

        try (var runner = StageRunner.start(
                new TestStage(2, event -> {
                    if (!begun.add(event.conversionId())) {
                        again.incrementAndGet();
                    }
                    if (event.equals(slow)) {
                        sleep(Duration.ofSeconds(6));
                    }
                    return Events.fetched(event);
                }),
                impatient)) {
            ledger.await(EventType.CHART_FETCHED.topic(), Duration.ofSeconds(5), records -> records.size() >= 20);
            assertThat(await(EventType.CHART_FETCHED, 40)).doesNotHaveDuplicates();
        }
        assertThat(again).hasValue(0);
    }

    @Test
    void worksOnTheEventsOfAConversionOneAfterTheOther() {
        List<ConversionRequested> twenty = requests.send(0, 20);
        requests.send(twenty);
        requests.send(twenty);
        Set<ConversionId> inWork = ConcurrentHashMap.newKeySet();
        List<ConversionId> overlaps = Collections.synchronizedList(new ArrayList<>());

        try (var runner = StageRunner.start(
                new TestStage(4, event -> {
                    if (!inWork.add(event.conversionId())) {
                        overlaps.add(event.conversionId());
                    }
                    sleep(Duration.ofMillis(10));
                    inWork.remove(event.conversionId());
                    return Events.fetched(event);
                }),
                settings)) {
            await(EventType.CHART_FETCHED, 60);
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void anEventThatWasSentTwiceIsDoneOnce() {
        List<ProducerRecord<byte[], byte[]>> twenty = IntStream.range(0, 20)
                .mapToObj(number -> Events.requested("https://charts.example/demo-" + number + ".tgz"))
                .map(request -> CloudEvents.record(request, "/helm2osc/api", Instant.now()))
                .toList();
        requests.sendRecords(twenty);
        requests.sendRecords(twenty.reversed());
        try (var runner = run(Events::fetched)) {
            await(EventType.CHART_FETCHED, 20);
        }

        requests.sendRecords(twenty);
        // They come last in every partition: once they are done, so are all before them.
        requests.send(20, 40);
        try (var runner = run(Events::fetched)) {
            assertThat(await(EventType.CHART_FETCHED, 60)).doesNotHaveDuplicates();
        }
    }

    @Test
    void doesAgainWhatFailedWhenSomebodyAsksAgain() {
        requests.send(0, 1);
        try (var runner = run(event -> {
            throw new RetryLater(new Fault("fetch.timeout", "Nothing came."));
        })) {
            await(EventType.CONVERSION_FAILED, 1);
        }

        requests.send(0, 1);
        try (var runner = run(Events::fetched)) {
            await(EventType.CHART_FETCHED, 1);
        }
    }

    @Test
    void waitsForTheArtifactStoreHoweverLongItIsAwayAndSaysSo(@TempDir Path folder) throws Exception {
        requests.send(0, 8);
        ArtifactStore artifacts = ArtifactStore.in(folder.resolve("store"));
        Path moved = Files.move(folder.resolve("store"), folder.resolve("elsewhere"));
        var attempts = new AtomicInteger();

        try (var runner = run(event -> {
            attempts.incrementAndGet();
            artifacts.put(new byte[] {1}, "application/octet-stream");
            return Events.fetched(event);
        })) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            // More often than a fault of one event would be tried: four partitions, and the first event of each.
            int more = 4 * (settings.retryDelays().size() + 2);
            while (attempts.get() < more || runner.heldUp().isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(end);
                sleep(Duration.ofMillis(20));
            }
            assertThat(runner.heldUp().orElseThrow().code()).isEqualTo("store.unavailable");
            assertThat(ledger.read(EventType.CONVERSION_FAILED.topic())).isEmpty();

            Files.move(moved, folder.resolve("store"));

            assertThat(await(EventType.CHART_FETCHED, 8)).doesNotHaveDuplicates();
            assertThat(ledger.read(Topics.PARKED)).isEmpty();
        }
    }

    @Test
    void aRestartBeginsWhereTheLastOneEnded() {
        requests.send(0, 30);
        try (var runner = run(Events::fetched)) {
            await(EventType.CHART_FETCHED, 30);
        }

        requests.send(30, 30);
        try (var runner = run(Events::fetched)) {
            assertThat(await(EventType.CHART_FETCHED, 60)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aStopCommitsWhatIsFinishedAndLeavesTheRest() throws InterruptedException {
        var begun = new CountDownLatch(1);
        requests.send(0, 1);
        var stopped = run(event -> {
            begun.countDown();
            sleep(Duration.ofMillis(500));
            return Events.fetched(event);
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        stopped.close();

        assertThat(stopped.state()).isEqualTo(StageRunner.State.STOPPED);
        assertThat(ledger.read(EventType.CHART_FETCHED.topic())).hasSize(1);
    }

    @Test
    void aStopDoesNotWaitForWorkThatHangs() throws InterruptedException {
        var begun = new CountDownLatch(1);
        requests.send(0, 1);
        var hanging = run(event -> {
            begun.countDown();
            sleep(Duration.ofHours(1));
            return Events.fetched(event);
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        hanging.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        try (var runner = run(Events::fetched)) {
            await(EventType.CHART_FETCHED, 1);
        }
    }

    @Test
    void whoeverComesWithTheSameNameShutsTheOldOneOut() throws Exception {
        var begun = new CountDownLatch(1);
        var resume = new CountDownLatch(1);
        requests.send(0, 10);
        try (var old = StageRunner.start(
                new TestStage(4, event -> {
                    begun.countDown();
                    awaitQuietly(resume);
                    return Events.fetched(event);
                }),
                settings)) {
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

            try (var successor = run(Events::fetched)) {
                await(EventType.CHART_FETCHED, 10);
                resume.countDown();

                assertThat(old.ended().toCompletableFuture().get(30, TimeUnit.SECONDS))
                        .isEqualTo(StageRunner.State.FENCED);
                requests.send(10, 10);
                assertThat(await(EventType.CHART_FETCHED, 20)).doesNotHaveDuplicates();
                assertThat(successor.state()).isEqualTo(StageRunner.State.RUNNING);
            }
        }
    }

    private static StageRunner run(Function<ConversionRequested, ConversionEvent> work, KafkaSettings settings) {
        return StageRunner.start(new TestStage(2, work), settings);
    }

    private StageRunner run(Function<ConversionRequested, ConversionEvent> work) {
        return run(work, settings);
    }

    /// The events of a type, once there are so many; each is what its schema asks for.
    private List<ConversionEvent> await(EventType type, int count) {
        return ledger.await(type.topic(), PATIENCE, records -> records.size() >= count).stream()
                .map(record -> {
                    assertThat(EventSchemas.problems(type, record.value())).isEmpty();
                    return (ConversionEvent) ((Received.Event) CloudEvents.read(record)).event();
                })
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> typed(String topic, String type, byte[] value) {
        var record = new ProducerRecord<byte[], byte[]>(topic, null, value);
        CloudEvents.add(record.headers(), "ce_type", type);
        return record;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return CloudEvents.header(record.headers(), name).orElse("");
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
