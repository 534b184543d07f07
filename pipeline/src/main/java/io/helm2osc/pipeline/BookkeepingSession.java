package io.helm2osc.pipeline;

import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.Bookkeeping.Books;
import io.helm2osc.pipeline.Bookkeeping.Decision;
import io.helm2osc.pipeline.CloudEvents.Received;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/// Reads the journal from its beginning, and decides once it has come to its end.
///
/// Why each decision is made once: the journal has one partition, so that one member of the group owns it. Its
/// producer, under a name that all members share, shuts out the one before and ends what that had begun. Only then is
/// the end of the journal looked up; up to there every decision that was ever committed stands in it, because each
/// is written into the journal in its own transaction. Nothing else is remembered, so there is nothing to go wrong
/// between two memories.
final class BookkeepingSession implements Session, ConsumerRebalanceListener {

    private static final System.Logger LOG = System.getLogger(BookkeepingSession.class.getName());

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final TopicPartition JOURNAL = new TopicPartition(Topics.CATALOG_JOURNAL, 0);

    private final Bookkeeping bookkeeping;
    private final StageClients clients;
    private final Consumer<byte[], byte[]> consumer;
    private @Nullable Turn turn;

    BookkeepingSession(Bookkeeping bookkeeping, KafkaSettings settings) {
        this.bookkeeping = bookkeeping;
        this.clients = new StageClients(bookkeeping.name(), settings);
        Map<String, Object> properties = clients.consumer();
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.consumer = new KafkaConsumer<>(properties);
    }

    /// The time from being given the journal to having it taken away.
    ///
    /// @param end where the journal must have been read to before anything is decided: where it ended when it was
    ///     given, and later past the last decision
    private record Turn(Books books, Producer<byte[], byte[]> producer, long end) {}

    @Override
    public void connect() {
        consumer.subscribe(List.of(Topics.CATALOG_JOURNAL), this);
    }

    @Override
    public void run(BooleanSupplier stopping, Duration timeToFinish) {
        while (!stopping.getAsBoolean()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            if (turn != null && consumer.position(JOURNAL) >= turn.end()) {
                decide(turn);
            }
        }
    }

    @Override
    public void close() {
        endTurn();
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.contains(JOURNAL)) {
            endTurn();
            Map<String, Object> properties = clients.producer();
            properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "helm2osc-" + bookkeeping.name());
            Producer<byte[], byte[]> producer = new KafkaProducer<>(properties);
            turn = new Turn(bookkeeping.open(), producer, Long.MAX_VALUE);
            producer.initTransactions();
            consumer.seekToBeginning(List.of(JOURNAL));
            long end =
                    Objects.requireNonNull(consumer.endOffsets(List.of(JOURNAL)).get(JOURNAL));
            turn = new Turn(turn.books(), producer, end);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        if (partitions.contains(JOURNAL)) {
            endTurn();
        }
    }

    private void endTurn() {
        if (turn != null) {
            turn.producer().close(CLOSE);
            turn = null;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (turn == null) {
            return;
        }
        switch (CloudEvents.read(record)) {
            case Received.Event(var event) -> turn.books().take(event);
            case Received.Unreadable(var code, var message) ->
                LOG.log(
                        Level.WARNING,
                        "An entry of the journal was passed over: offset={0} code={1}",
                        record.offset(),
                        code);
        }
    }

    private void decide(Turn now) {
        List<Decision> decided = now.books().decide(Instant.now());
        if (decided.isEmpty()) {
            return;
        }
        List<Future<RecordMetadata>> entries = new ArrayList<>();
        try {
            now.producer().beginTransaction();
            for (Decision decision : decided) {
                tell(now.producer(), decision).ifPresent(entries::add);
            }
            now.producer().commitTransaction();
            turn = new Turn(now.books(), now.producer(), offset(entries.getLast()) + 1);
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            // Another member was given the journal. It decides the same by what was committed.
            LOG.log(Level.INFO, "Another process keeps the books now: stage={0}", bookkeeping.name());
            endTurn();
        }
    }

    /// Sends the event, and its copy in the journal if it is to be there; the commit fails if that did.
    private Optional<Future<RecordMetadata>> tell(Producer<byte[], byte[]> producer, Decision decision) {
        Event event = decision.event();
        ProducerRecord<byte[], byte[]> record =
                CloudEvents.record(event, "/helm2osc/" + bookkeeping.name(), Instant.now());
        boolean forAll =
                decision instanceof Decision.Announced && !record.topic().equals(Topics.CATALOG_JOURNAL);
        if (forAll) {
            Future<?> unused = producer.send(record); // the commit fails if this did
        }
        return forAll && !(event instanceof CatalogEvent)
                ? Optional.empty()
                : Optional.of(producer.send(new ProducerRecord<>(
                        Topics.CATALOG_JOURNAL, null, record.key(), record.value(), record.headers())));
    }

    private static long offset(Future<RecordMetadata> committed) {
        return committed.resultNow().offset();
    }
}
