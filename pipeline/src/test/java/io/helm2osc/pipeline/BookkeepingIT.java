package io.helm2osc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.testkit.EventSchemas;
import io.helm2osc.testkit.KafkaBroker;
import io.helm2osc.testkit.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookkeepingIT {

    private static final KafkaBroker BROKER = KafkaBroker.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ledger ledger = new Ledger(BROKER.bootstrapServers());

    @BeforeEach
    void beginWithEmptyTopics() {
        BROKER.deleteTopics();
        TopicSetup.ensure(settings("0"));
    }

    @Test
    void decidesEverythingOnceWhoeverKeepsTheBooksAndHoweverOftenThatChanges() {
        int count = 40;
        for (int i = 0; i < count; i++) {
            note(i);
            if (i % 16 == 0) {
                // The one before has not stopped yet, or has only just.
                try (var first = run("0");
                        var second = run("1")) {
                    await(i / 2);
                }
            }
        }
        try (var last = run("0")) {
            await(count);
            note(count);
            await(count + 1);
        }

        assertThat(completed()).hasSize(count + 1).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatAStageAnnouncesFromItsOwnTransaction() {
        List<ConversionRequested> sent = new Requests(settings("0")).send(0, 10);

        try (var stage = StageRunner.start(new TestStage(2, Events::fetched), settings("0"));
                var books = run("0")) {
            await(10);
        }

        assertThat(completed().stream().map(event -> event.catalogId().value()))
                .containsExactlyInAnyOrderElementsOf(sent.stream()
                        .map(request -> request.conversionId().value())
                        .toList());
    }

    private void await(int count) {
        ledger.await(EventType.CATALOG_COMPLETED.topic(), PATIENCE, records -> records.size() >= count);
    }

    private List<CatalogCompleted> completed() {
        List<CatalogCompleted> completed = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : ledger.read(EventType.CATALOG_COMPLETED.topic())) {
            assertThat(EventSchemas.problems(EventType.CATALOG_COMPLETED, record.value()))
                    .isEmpty();
            completed.add((CatalogCompleted) ((Received.Event) CloudEvents.read(record)).event());
        }
        return completed;
    }

    private static void note(int number) {
        ConversionEvent request = Events.requested("https://charts.example/" + number + ".tgz");
        new Requests(settings("0"))
                .send(List.of(new ConversionNoted(
                        request.conversionId(), Progress.READY, Optional.empty(), Optional.empty())));
    }

    private static StageRunner run(String replica) {
        return StageRunner.start(new Counting(), settings(replica));
    }

    private static KafkaSettings settings(String replica) {
        return new KafkaSettings(BROKER.bootstrapServers(), replica, 4, List.of(), Map.of());
    }

    /// Announces the end of a catalog for each conversion that is noted, named after it.
    private record Counting() implements Bookkeeping {

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Books open() {
            Set<ConversionId> noted = new HashSet<>();
            return new Books() {
                @Override
                public void take(Event entry) {
                    if (entry instanceof ConversionNoted note) {
                        noted.add(note.conversionId());
                    } else if (entry instanceof CatalogCompleted done) {
                        noted.remove(new ConversionId(done.catalogId().value()));
                    }
                }

                @Override
                public List<Decision> decide(Instant now) {
                    return noted.stream()
                            .<Decision>map(id -> new Decision.Announced(completed(id)))
                            .toList();
                }
            };
        }

        private static CatalogCompleted completed(ConversionId id) {
            var nothing = new CatalogTotals(0, 0, 0, 0, 0, 0, 0, Map.of());
            return new CatalogCompleted(new CatalogId(id.value()), 1, nothing, Optional.empty());
        }
    }
}
