package io.helm2osc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.testkit.JavaProcess;
import io.helm2osc.testkit.KafkaBroker;
import io.helm2osc.testkit.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a worker again and again, and counts. More of both with `-Dhelm2osc.test.conversions` and
/// `-Dhelm2osc.test.kills`.
class CrashIT {

    private static final int CONVERSIONS = Integer.getInteger("helm2osc.test.conversions", 200);
    private static final int KILLS = Integer.getInteger("helm2osc.test.kills", 10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final long seed = Long.getLong("helm2osc.test.seed", System.nanoTime());
    private final Random chance = new Random(seed);

    @TempDir
    private Path folder;

    @Test
    void killingAWorkerLosesNothingAndAnnouncesNothingTwice() throws InterruptedException {
        try (var broker = KafkaBroker.start()) {
            List<ConversionRequested> sent = sendRequests(broker);
            for (int kill = 0; kill < KILLS; kill++) {
                try (var worker = work(broker)) {
                    awaitProgress(broker, CONVERSIONS * kill / (KILLS + 1));
                    Thread.sleep(chance.nextInt(200));
                }
            }
            try (var worker = work(broker)) {
                awaitProgress(broker, CONVERSIONS);
            }
            assertEachIsAnnouncedOnce(broker, sent);
        }
    }

    @Test
    void killingTheBrokerLosesNothingAndAnnouncesNothingTwice() throws InterruptedException {
        try (var broker = KafkaBroker.start()) {
            List<ConversionRequested> sent = sendRequests(broker);
            try (var worker = work(broker)) {
                awaitProgress(broker, CONVERSIONS / 3);
                broker.crash();
                awaitProgress(broker, CONVERSIONS * 2 / 3);
                broker.restart();
                awaitProgress(broker, CONVERSIONS);
            }
            assertEachIsAnnouncedOnce(broker, sent);
        }
    }

    private static List<ConversionRequested> sendRequests(KafkaBroker broker) {
        KafkaSettings settings = KafkaSettings.at(broker.bootstrapServers());
        TopicSetup.ensure(settings);
        return new Requests(settings).send(0, CONVERSIONS);
    }

    private JavaProcess work(KafkaBroker broker) {
        return JavaProcess.start(StoringWorker.class, broker.bootstrapServers(), folder.toString());
    }

    private static void awaitProgress(KafkaBroker broker, int count) {
        new Ledger(broker.bootstrapServers())
                .await(EventType.CHART_FETCHED.topic(), PATIENCE, records -> records.size() >= count);
    }

    private void assertEachIsAnnouncedOnce(KafkaBroker broker, List<ConversionRequested> sent) {
        List<ChartFetched> announced = new ArrayList<>();
        new Ledger(broker.bootstrapServers())
                .read(EventType.CHART_FETCHED.topic())
                .forEach(record -> announced.add((ChartFetched) ((Received.Event) CloudEvents.read(record)).event()));
        assertThat(announced)
                .as("seed %d", seed)
                .extracting(ChartFetched::conversionId)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(ConversionRequested::conversionId).toList());
        ArtifactStore artifacts = ArtifactStore.in(folder);
        assertThat(announced)
                .allSatisfy(event -> assertThat(artifacts.read(event.archive())).hasSizeGreaterThan(1000));
    }
}
