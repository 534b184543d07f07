package io.helm2osc.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The records of one partition that wait, of which only the first is ever worked on: that keeps the order per
/// conversion.
final class Lane {

    private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private final Recent recent;
    private boolean working;
    private boolean postponed;
    private int failures;
    private long notBefore;

    Lane(Recent recent) {
        this.recent = recent;
    }

    /// What was done with last.
    Recent recent() {
        return recent;
    }

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
        boolean tooEarly = postponed && notBefore - now > 0;
        if (working || records.isEmpty() || tooEarly) {
            return Optional.empty();
        }
        working = true;
        postponed = false;
        return Optional.of(records.getFirst());
    }

    /// The first record is to be tried again, at this time by [System#nanoTime].
    void retryAt(long time) {
        failures++;
        waitUntil(time);
    }

    /// The first record is to be taken up again at this time by [System#nanoTime]; it was not at fault.
    void waitUntil(long time) {
        working = false;
        postponed = true;
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
        return working || !postponed ? Long.MAX_VALUE : Math.max(0, notBefore - now);
    }
}
