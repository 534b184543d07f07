package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Tenant;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Events as Kafka records, in the binary mode of CloudEvents 1.0: attributes in headers, JSON data as the value.
public final class CloudEvents {

    /// The media type of every event's data.
    public static final String CONTENT_TYPE = "application/json";

    private static final String TYPE_PREFIX = "io.helm2osc.";

    private CloudEvents() {}

    /// What a record turned out to be.
    public sealed interface Received {

        /// An event that we know.
        record Event(io.helm2osc.contract.Event event) implements Received {}

        /// None. The code is one of `event.undecodable`, `event.unknown-type` and `event.newer-version`.
        record Unreadable(String code, String message) implements Received {}
    }

    /// The record that announces this event.
    ///
    /// @param source who says so, such as `/helm2osc/fetcher`
    /// @param time when that was
    public static ProducerRecord<byte[], byte[]> record(io.helm2osc.contract.Event event, String source, Instant time) {
        return record(event, event.tenant(), source, time);
    }

    /// The record that announces this event, which belongs to this tenant although it may not say so itself.
    static ProducerRecord<byte[], byte[]> record(
            io.helm2osc.contract.Event event, Optional<Tenant> tenant, String source, Instant time) {
        EventType type = event.type();
        var record = new ProducerRecord<>(type.topic(), event.key().getBytes(UTF_8), EventJson.write(event));
        add(record.headers(), "ce_specversion", "1.0");
        add(record.headers(), "ce_id", event.eventId());
        add(record.headers(), "ce_source", source);
        add(record.headers(), "ce_type", type.cloudEventType());
        add(record.headers(), "ce_subject", event.key());
        add(record.headers(), "ce_time", time.toString());
        add(record.headers(), "ce_dataschema", type.schemaId());
        tenant.ifPresent(owner -> add(record.headers(), "ce_tenant", owner.name()));
        add(record.headers(), "content-type", CONTENT_TYPE);
        return record;
    }

    /// Reads a record; whatever it holds, this does not fail.
    public static Received read(ConsumerRecord<byte[], byte[]> record) {
        return header(record.headers(), "ce_type")
                .map(type -> EventType.ofCloudEventType(type)
                        .map(known -> decode(known, record))
                        .orElseGet(() -> unknown(type)))
                .orElseGet(() -> new Received.Unreadable("event.undecodable", "The record has no header ce_type."));
    }

    /// When the event of this record was announced; a time that nobody can read is replaced by the record's own.
    public static Instant time(ConsumerRecord<byte[], byte[]> record) {
        try {
            return header(record.headers(), "ce_time").map(Instant::parse).orElseThrow();
        } catch (DateTimeParseException | NoSuchElementException e) {
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    /// The text of a header, if the record has it.
    public static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).map(value -> new String(value, UTF_8));
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static Received decode(EventType type, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Received.Unreadable("event.undecodable", "The record has no value.");
        }
        try {
            return new Received.Event(EventJson.read(type, record.value()));
        } catch (IOException e) {
            return new Received.Unreadable("event.undecodable", String.valueOf(e.getMessage()));
        }
    }

    /// A later version of a type that we know is worth telling from a stranger: it says that this release is too old.
    private static Received unknown(String type) {
        int version = type.lastIndexOf(".v");
        boolean newer = type.startsWith(TYPE_PREFIX)
                && version > 0
                && EventType.ofCloudEventType(type.substring(0, version) + ".v1")
                        .isPresent();
        return newer
                ? new Received.Unreadable("event.newer-version", "This release does not know " + type + ".")
                : new Received.Unreadable("event.unknown-type", "There is no event type " + type + ".");
    }
}
