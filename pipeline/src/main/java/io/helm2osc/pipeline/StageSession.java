package io.helm2osc.pipeline;

import io.helm2osc.contract.Fault;
import io.helm2osc.pipeline.Attempts.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/// A consumer and a producer, from the first poll to the first failure. One thread owns both; the work itself is done
/// on a pool, so that polling goes on meanwhile and the group does not take this member for dead.
///
/// Of each partition only the first record is worked on. What is finished is committed together: outputs and offsets
/// in one transaction.
final class StageSession implements Session, ConsumerRebalanceListener {

    private static final Duration LONGEST_POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    /// Between looks at what no event can do without.
    private static final Duration WAIT = Duration.ofSeconds(1);
    /// More records than this wait for no partition: Kafka keeps them better.
    private static final int WAITING = 50;

    private final String topic;
    private final Attempts<?> attempts;
    private final List<Duration> retryDelays;
    private final Executor pool;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private volatile Optional<Fault> heldUp = Optional.empty();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

    private record Finished(Lane lane, ConsumerRecord<byte[], byte[]> record, Verdict verdict) {}

    private record Step(
            Lane lane, ConsumerRecord<byte[], byte[]> input, List<ProducerRecord<byte[], byte[]>> outputs) {}

    private StageSession(
            String topic,
            Attempts<?> attempts,
            List<Duration> retryDelays,
            Executor pool,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.attempts = attempts;
        this.retryDelays = retryDelays;
        this.pool = pool;
        this.consumer = consumer;
        this.producer = producer;
    }

    static StageSession of(Stage<?> stage, KafkaSettings settings, Executor pool) {
        var clients = new StageClients(stage.name(), settings);
        return new StageSession(
                stage.consumes().topic(),
                new Attempts<>(stage),
                settings.retryDelays(),
                pool,
                new KafkaConsumer<>(clients.consumer()),
                new KafkaProducer<>(clients.producer()));
    }

    @Override
    public void connect() {
        producer.initTransactions();
        consumer.subscribe(List.of(topic), this);
    }

    @Override
    public void run(BooleanSupplier stopping, Duration timeToFinish) {
        while (!stopping.getAsBoolean()) {
            poll(timeToNextRetry());
            commitFinished();
            beginWork();
        }
        long end = System.nanoTime() + timeToFinish.toNanos();
        while (lanes.values().stream().anyMatch(Lane::isWorking) && System.nanoTime() < end) {
            poll(LONGEST_POLL);
            commitFinished();
        }
    }

    @Override
    public Optional<Fault> heldUp() {
        return heldUp;
    }

    @Override
    public void close() {
        // A member with a name does not leave the group: a restart finds its partitions waiting.
        consumer.close(CloseOptions.timeout(CLOSE));
        producer.close(CLOSE);
    }

    /// Begins where the member before was, with what it remembered.
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                partitions.isEmpty() ? Map.of() : consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            @Nullable OffsetAndMetadata offset = committed.get(partition);
            lanes.put(partition, new Lane(Recent.of(offset == null ? "" : offset.metadata())));
        }
    }

    /// What is being worked on there is finished in vain: another member begins it anew.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(lanes::remove);
    }

    private void poll(Duration timeout) {
        pauseFullLanes();
        try {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
                Objects.requireNonNull(lanes.get(partitionOf(record))).add(record);
            }
        } catch (WakeupException e) {
            // Some work is finished.
        }
    }

    private void pauseFullLanes() {
        Map<Boolean, List<TopicPartition>> full = consumer.assignment().stream()
                .collect(Collectors.partitioningBy(partition ->
                        lanes.containsKey(partition) && lanes.get(partition).size() >= WAITING));
        consumer.pause(full.get(true));
        consumer.resume(full.get(false));
    }

    private Duration timeToNextRetry() {
        long now = System.nanoTime();
        long nanos = lanes.values().stream()
                .mapToLong(lane -> lane.nanosToRetry(now))
                .reduce(LONGEST_POLL.toNanos(), Math::min);
        return Duration.ofNanos(nanos);
    }

    private void beginWork() {
        long now = System.nanoTime();
        for (Lane lane : lanes.values()) {
            lane.begin(now).ifPresent(record -> begin(lane, record));
        }
    }

    private void begin(Lane lane, ConsumerRecord<byte[], byte[]> record) {
        if (lane.recent().holds(record)) {
            finished.add(new Finished(lane, record, new Verdict.Done(List.of())));
            return;
        }
        int attemptsLeft = retryDelays.size() - lane.failures();
        pool.execute(() -> {
            finished.add(new Finished(lane, record, attempts.attempt(record, attemptsLeft)));
            consumer.wakeup();
        });
    }

    private void commitFinished() {
        List<Step> steps = new ArrayList<>();
        for (Finished work = finished.poll(); work != null; work = finished.poll()) {
            Lane lane = work.lane();
            if (lanes.get(partitionOf(work.record())) != lane) {
                continue; // the partition was taken away meanwhile
            }
            switch (work.verdict()) {
                case Verdict.Again again -> lane.retryAt(System.nanoTime() + delay(lane));
                case Verdict.Later(var reason) -> {
                    heldUp = Optional.of(reason);
                    lane.waitUntil(System.nanoTime() + WAIT.toNanos());
                }
                case Verdict.Done(var outputs) -> steps.add(new Step(lane, work.record(), outputs));
            }
        }
        if (!steps.isEmpty()) {
            commit(steps);
            steps.forEach(step -> step.lane().finish());
            heldUp = Optional.empty();
        }
    }

    private void commit(List<Step> steps) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        producer.beginTransaction();
        for (Step step : steps) {
            for (ProducerRecord<byte[], byte[]> output : step.outputs()) {
                Future<?> unused = producer.send(output); // the commit fails if this did
            }
            step.lane().recent().add(step.input());
            offsets.put(
                    partitionOf(step.input()),
                    new OffsetAndMetadata(
                            step.input().offset() + 1, step.lane().recent().metadata()));
        }
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
    }

    /// With some chance in it, so that what failed together is not tried again together.
    private long delay(Lane lane) {
        long nanos = retryDelays.get(lane.failures()).toNanos();
        return nanos + ThreadLocalRandom.current().nextLong(nanos / 5 + 1);
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
