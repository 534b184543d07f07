package io.helm2osc.pipeline;

import io.helm2osc.contract.Event;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.CloudEvents.Received;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Tries a stage on one record, and says what is to be sent then. Here, and nowhere else, everything that a stage can
/// throw is caught.
final class Attempts<E extends Event> {

    private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

    /// Somewhat under what Kafka takes with its defaults, headers included.
    private static final int LARGEST_EVENT = 1_000_000;

    /// Faults that every event would meet: to try a few times and fail them all would help nobody.
    private static final Set<String> EVERYBODYS = Set.of("store.unavailable");

    private final Stage<E> stage;

    Attempts(Stage<E> stage) {
        this.stage = stage;
    }

    /// What came of one attempt.
    sealed interface Verdict {

        /// The record is done with once these records are sent.
        record Done(List<ProducerRecord<byte[], byte[]>> records) implements Verdict {}

        /// It is to be tried again.
        record Again() implements Verdict {}

        /// It is to be taken up again once this is over, however long that takes.
        record Later(Fault reason) implements Verdict {}
    }

    Verdict attempt(ConsumerRecord<byte[], byte[]> record, int attemptsLeft) {
        return switch (CloudEvents.read(record)) {
            case Received.Event(var event)
            when event.type() == stage.consumes() -> attempt(event, record, attemptsLeft);
            case Received.Event(var event) ->
                park(
                        record,
                        "event.unknown-type",
                        "This stage does not read " + event.type().word() + ".");
            case Received.Unreadable(var code, var message) -> park(record, code, message);
        };
    }

    @SuppressWarnings("unchecked") // its type is the one that the stage reads
    private Verdict attempt(Event received, ConsumerRecord<byte[], byte[]> record, int attemptsLeft) {
        E event = (E) received;
        try {
            return new Verdict.Done(announcements(event, next(event)));
        } catch (RetryLater e) {
            return failed(event, record, e.fault(), e, attemptsLeft);
        } catch (Exception | Error e) {
            // A bug, and nobody to hand it to. It must cost no other conversion.
            return failed(
                    event, record, new Fault("internal.bug", "An error of the converter's own."), e, attemptsLeft);
        }
    }

    private List<? extends Event> next(E event) {
        try {
            return stage.announcements(event);
        } catch (RefusedException e) {
            return List.of(stage.refused(event, e.refusal()));
        }
    }

    private Verdict failed(
            E event, ConsumerRecord<byte[], byte[]> record, Fault fault, Throwable problem, int attemptsLeft) {
        if (EVERYBODYS.contains(fault.code())) {
            LOG.log(Level.WARNING, "A step waits: stage={0} key={1} code={2}", stage.name(), event.key(), fault.code());
            return new Verdict.Later(fault);
        }
        LOG.log(
                Level.WARNING,
                () -> "A step failed: stage=%s key=%s code=%s attemptsLeft=%d"
                        .formatted(stage.name(), event.key(), fault.code(), attemptsLeft),
                problem);
        if (attemptsLeft > 0) {
            return new Verdict.Again();
        }
        List<ProducerRecord<byte[], byte[]>> records =
                new ArrayList<>(announcements(event, List.of(stage.failed(event, fault))));
        records.add(parked(record, fault.code(), fault.message()));
        return new Verdict.Done(records);
    }

    private Verdict park(ConsumerRecord<byte[], byte[]> record, String code, String message) {
        LOG.log(
                Level.WARNING,
                "Parked a record: stage={0} topic={1} partition={2} offset={3} code={4}",
                stage.name(),
                record.topic(),
                record.partition(),
                record.offset(),
                code);
        return new Verdict.Done(List.of(parked(record, code, message)));
    }

    /// A record that Kafka refuses would fail the transaction, and fail it again whenever the step is done again.
    private static ProducerRecord<byte[], byte[]> requireSendable(ProducerRecord<byte[], byte[]> record) {
        if (record.value().length > LARGEST_EVENT) {
            throw new IllegalStateException("An event of " + record.value().length + " bytes is too large.");
        }
        return record;
    }

    private List<ProducerRecord<byte[], byte[]>> announcements(E cause, List<? extends Event> events) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Event event : events) {
            records.add(requireSendable(announcement(cause, event)));
            Notes.on(event).map(note -> announcement(cause, note)).ifPresent(records::add);
        }
        return records;
    }

    /// What follows from an event belongs to whom the event belongs.
    private ProducerRecord<byte[], byte[]> announcement(E cause, Event event) {
        return CloudEvents.record(event, cause.tenant(), "/helm2osc/" + stage.name(), Instant.now());
    }

    /// The record as it came, with the reason and the place that it came from in further headers.
    private ProducerRecord<byte[], byte[]> parked(ConsumerRecord<byte[], byte[]> record, String code, String message) {
        var parked =
                new ProducerRecord<byte[], byte[]>(Topics.PARKED, null, record.key(), record.value(), record.headers());
        CloudEvents.add(parked.headers(), "parked-code", code);
        CloudEvents.add(parked.headers(), "parked-message", message);
        CloudEvents.add(parked.headers(), "parked-by", stage.name());
        CloudEvents.add(parked.headers(), "parked-topic", record.topic());
        CloudEvents.add(parked.headers(), "parked-partition", String.valueOf(record.partition()));
        CloudEvents.add(parked.headers(), "parked-offset", String.valueOf(record.offset()));
        return parked;
    }
}
