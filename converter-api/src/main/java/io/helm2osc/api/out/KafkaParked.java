package io.helm2osc.api.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.parked.ParkedPlace;
import io.helm2osc.api.parked.ParkedRecord;
import io.helm2osc.api.parked.ParkedRecords;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.CloudEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads parked records from their topic when somebody asks, and keeps none of them.
public final class KafkaParked implements ParkedRecords {

    /// Of a value that is shown.
    private static final int SHOWN_BYTES = 64 * 1024;

    private final Map<String, Object> client;
    private final Consumer<ProducerRecord<byte[], byte[]>> sending;
    private final Duration patience;

    /// @param client what any Kafka client has to be told
    /// @param sending returns once the broker has acknowledged the record
    public KafkaParked(
            Map<String, Object> client, Consumer<ProducerRecord<byte[], byte[]>> sending, Duration patience) {
        this.client = Map.copyOf(client);
        this.sending = sending;
        this.patience = patience;
    }

    @Override
    public List<ParkedRecord> newest(int limit) {
        List<ParkedRecord> found = new ArrayList<>();
        reading((topic, ends) -> {
            Map<TopicPartition, Long> begins = topic.beginningOffsets(ends.keySet());
            ends.forEach((partition, end) ->
                    topic.seek(partition, Math.max(Objects.requireNonNull(begins.get(partition)), end - limit)));
            readTo(ends, topic, record -> found.add(shown(record)));
        });
        return found.stream()
                .sorted(Comparator.comparing(ParkedRecord::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Content> find(ParkedPlace place) {
        return record(place).map(record -> new Content(shown(record), value(record)));
    }

    @Override
    public void replay(ParkedPlace place, Instant at) {
        record(place).ifPresent(record -> sending.accept(original(record, at)));
    }

    /// As it came, but for its time: it is announced anew, and must not be taken for what was done with before.
    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> parked, Instant at) {
        var record = new ProducerRecord<>(topicOf(parked), parked.key(), parked.value());
        for (Header header : parked.headers()) {
            if (!header.key().startsWith("parked-") && !header.key().equals("ce_time")) {
                record.headers().add(header);
            }
        }
        record.headers().add("ce_time", at.toString().getBytes(UTF_8));
        record.headers().add("replayed-from", (parked.partition() + "-" + parked.offset()).getBytes(UTF_8));
        return record;
    }

    /// Whoever can write into the topic could write any name there.
    private static String topicOf(ConsumerRecord<byte[], byte[]> parked) {
        return CloudEvents.header(parked.headers(), "parked-topic")
                .filter(topic -> Topics.all().contains(topic) && !topic.equals(Topics.PARKED))
                .orElseThrow(() -> new IllegalStateException("The parked record does not say where it came from."));
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(ParkedPlace place) {
        TopicPartition partition = new TopicPartition(Topics.PARKED, place.partition());
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        reading((topic, ends) -> {
            if (place.offset() < ends.getOrDefault(partition, 0L)) {
                topic.assign(List.of(partition));
                topic.seek(partition, place.offset());
                readTo(Map.of(partition, place.offset() + 1), topic, record -> {
                    if (record.offset() == place.offset()) {
                        found.add(record);
                    }
                });
            }
        });
        return found.stream().findFirst();
    }

    /// Reads from partitions whose ends are known.
    private void reading(BiConsumer<KafkaConsumer<byte[], byte[]>, Map<TopicPartition, Long>> work) {
        try (var topic = new KafkaConsumer<byte[], byte[]>(consumer())) {
            List<TopicPartition> partitions = topic.partitionsFor(Topics.PARKED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            topic.assign(partitions);
            work.accept(topic, topic.endOffsets(partitions));
        } catch (KafkaException e) {
            throw KafkaRequests.brokerAway(e);
        }
    }

    private void readTo(
            Map<TopicPartition, Long> ends,
            KafkaConsumer<byte[], byte[]> topic,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long last = System.nanoTime() + patience.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> topic.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > last) {
                throw new KafkaException("The broker does not send what it has.");
            }
            topic.poll(Duration.ofMillis(100)).forEach(each);
        }
    }

    private Map<String, Object> consumer() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }

    private static ParkedRecord shown(ConsumerRecord<byte[], byte[]> record) {
        return new ParkedRecord(
                new ParkedPlace(record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "parked-code"),
                header(record, "parked-message"),
                header(record, "parked-by"),
                header(record, "parked-topic"),
                CloudEvents.header(record.headers(), "ce_type"),
                Optional.ofNullable(record.key()).map(key -> new String(key, UTF_8)),
                Math.max(0, record.serializedValueSize()));
    }

    private static String value(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? ""
                : new String(record.value(), 0, Math.min(SHOWN_BYTES, record.value().length), UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return CloudEvents.header(record.headers(), name).orElse("");
    }
}
