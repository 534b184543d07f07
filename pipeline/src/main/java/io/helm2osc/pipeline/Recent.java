package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.contract.Digest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The events of one partition that were done with last, so that one that was sent twice is done once.
///
/// It is kept where the offset is kept, as the offset's metadata: written in the same transaction, found by whoever
/// works on the partition next, and therefore short. What comes again later than that is done again.
final class Recent {

    /// Kafka takes 4,096 letters.
    private static final int MOST = 250;

    private static final int LETTERS = 16;

    private final SequencedSet<String> marks = new LinkedHashSet<>();

    /// What this metadata tells; nothing, if it is none of ours.
    static Recent of(String metadata) {
        Recent recent = new Recent();
        for (int at = 0; at + LETTERS <= metadata.length(); at += LETTERS) {
            recent.marks.add(metadata.substring(at, at + LETTERS));
        }
        return recent;
    }

    /// Whether this very announcement was done with. An event that is announced anew, because somebody asks again, is
    /// another announcement.
    boolean holds(ConsumerRecord<byte[], byte[]> record) {
        return mark(record).filter(marks::contains).isPresent();
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        mark(record).ifPresent(marks::add);
        while (marks.size() > MOST) {
            marks.removeFirst();
        }
    }

    /// To be kept with the offset.
    String metadata() {
        return String.join("", marks);
    }

    private static Optional<String> mark(ConsumerRecord<byte[], byte[]> record) {
        return CloudEvents.header(record.headers(), "ce_id")
                .map(id -> id + " "
                        + CloudEvents.header(record.headers(), "ce_source").orElse("") + " "
                        + CloudEvents.header(record.headers(), "ce_time").orElse(""))
                .map(text -> Digest.of(text.getBytes(UTF_8)).hex().substring(0, LETTERS));
    }
}
