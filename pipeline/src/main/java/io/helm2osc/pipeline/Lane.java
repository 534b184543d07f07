package io.helm2osc.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The records of one partition that wait, of which only the first is ever worked on: that keeps the order per
/// conversion.
final class Lane {

    private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private boolean working;
    private int failures;
    private long notBefore;

    void add(ConsumerRecord<byte[], byte[]> record) {
        records.add(record);
    }

    int size() {
        return records.size();
    }

    boolean isWorking() {
        return working;
    }

    /// How often the first record was tried in vain.
    int failures() {
        return failures;
    }

    /// The first record, if there is work to begin on it now; it is being worked on from then on.
    Optional<ConsumerRecord<byte[], byte[]>> begin(long now) {
        boolean tooEarly = failures > 0 && notBefore - now > 0;
        if (working || records.isEmpty() || tooEarly) {
            return Optional.empty();
        }
        working = true;
        return Optional.of(records.getFirst());
    }

    /// The first record is to be tried again, at this time by [System#nanoTime].
    void retryAt(long time) {
        working = false;
        failures++;
        notBefore = time;
    }

    /// The first record is done with.
    void finish() {
        records.removeFirst();
        working = false;
        failures = 0;
    }

    /// How long until the first record is to be tried again; without end if that is not so.
    long nanosToRetry(long now) {
        return working || failures == 0 ? Long.MAX_VALUE : Math.max(0, notBefore - now);
    }
}
