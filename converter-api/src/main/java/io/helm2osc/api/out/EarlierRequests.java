package io.helm2osc.api.out;

import io.helm2osc.contract.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Makes sure that the projection holds every request that lies in the topic: after a start, when a process before
/// this one may have died between the broker's acknowledgement and its own answer, and after a request that was not
/// acknowledged.
///
/// It reads the topic to its present end, from where the projection's own listener had come, and never in between.
public final class EarlierRequests implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> consumer;
    private final Consumer<ConsumerRecords<byte[], byte[]>> projection;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("earlier-requests").factory());
    private volatile boolean closed;
    private Future<?> reading = notBegun();

    /// @param consumer the properties of the listener's consumer
    /// @param projection takes the records
    public EarlierRequests(Map<String, Object> consumer, Consumer<ConsumerRecords<byte[], byte[]>> projection) {
        this.consumer = Map.copyOf(consumer);
        this.projection = projection;
    }

    /// Begins to read, unless that was begun and did not fail.
    public synchronized void begin() {
        if (reading.state() == Future.State.FAILED || reading.state() == Future.State.CANCELLED) {
            reading = reader.submit(this::read);
        }
    }

    /// Whether all was read; if not, that is begun.
    public boolean areRead() {
        return reading().state() == Future.State.SUCCESS;
    }

    /// What lies in the topic has to be read anew.
    synchronized void forget() {
        reading = notBegun();
    }

    private synchronized Future<?> reading() {
        begin();
        return reading;
    }

    private static Future<?> notBegun() {
        return CompletableFuture.failedFuture(new IllegalStateException("not begun"));
    }

    /// Returns when all was read.
    void await(Duration patience) {
        try {
            reading().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KafkaRequests.brokerAway(e);
        } catch (ExecutionException | TimeoutException e) {
            throw KafkaRequests.brokerAway(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.shutdownNow();
    }

    private void read() {
        try (var topic = new KafkaConsumer<byte[], byte[]>(consumer)) {
            List<TopicPartition> partitions = Stream.of(EventType.CONVERSION_REQUESTED, EventType.CATALOG_REQUESTED)
                    .flatMap(type -> topic.partitionsFor(type.topic()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            topic.assign(partitions);
            Map<TopicPartition, Long> ends = topic.endOffsets(partitions);
            toWhereTheListenerHadCome(topic, partitions);
            while (!closed && ends.entrySet().stream().anyMatch(end -> topic.position(end.getKey()) < end.getValue())) {
                projection.accept(topic.poll(POLL));
            }
        }
    }

    private static void toWhereTheListenerHadCome(
            KafkaConsumer<byte[], byte[]> topic, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = topic.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            @Nullable OffsetAndMetadata offset = committed.get(partition);
            if (offset == null) {
                topic.seekToBeginning(List.of(partition));
            } else {
                topic.seek(partition, offset.offset());
            }
        }
    }
}
