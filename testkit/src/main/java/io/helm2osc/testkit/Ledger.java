package io.helm2osc.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What was announced, as a reader of committed records sees it, from the first record on.
public record Ledger(String bootstrapServers) {

    /// All records of a topic, each partition's in order.
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return List.copyOf(records);
        }
    }

    /// All records of a topic, once they are as they should be.
    ///
    /// @throws AssertionError when they are not within that time
    public List<ConsumerRecord<byte[], byte[]>> await(
            String topic, Duration patience, Predicate<List<ConsumerRecord<byte[], byte[]>>> complete) {
        long end = System.nanoTime() + patience.toNanos();
        List<ConsumerRecord<byte[], byte[]>> records = read(topic);
        while (!complete.test(records)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + patience + ", " + topic + " has " + records.size() + " records.");
            }
            records = read(topic);
        }
        return records;
    }
}
