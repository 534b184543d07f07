package io.helm2osc.chart.yaml;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Reads a YAML document while it comes, for texts that are too large to be held: what the reader does not ask for
/// is passed over and kept nowhere. Every method here reads exactly one node; of another kind than asked for, it is
/// passed over. That goes for aliases, too, since what they stand for is gone.
///
/// All methods throw [java.io.UncheckedIOException] when the text cannot be read on.
public final class YamlStream {

    private final YamlEvents events;
    private final String where;
    private final int deepest;
    private Event next;
    private int depth;
    private long nodes;

    private YamlStream(YamlEvents events, String where, int deepest) {
        this.events = events;
        this.where = where;
        this.deepest = deepest;
        this.next = events.next();
    }

    /// The first document of the text.
    ///
    /// @param deepest how deep nodes may nest
    public static YamlStream of(Reader text, String where, int deepest) {
        YamlStream stream = new YamlStream(new YamlEvents(text, where), where, deepest);
        while (stream.is(Event.ID.StreamStart) || stream.is(Event.ID.DocumentStart)) {
            stream.advance();
        }
        return stream;
    }

    /// Reads a mapping: `value` is told each key, and reads the key's value or leaves it.
    public void mapping(Consumer<String> value) {
        if (!is(Event.ID.MappingStart)) {
            skip();
            return;
        }
        enter();
        while (!is(Event.ID.MappingEnd)) {
            Optional<String> key = scalar();
            readOrSkip(() -> key.ifPresent(value));
        }
        leave();
    }

    /// Reads a sequence: `item` is called before each item, and reads it or leaves it.
    public void sequence(Runnable item) {
        if (!is(Event.ID.SequenceStart)) {
            skip();
            return;
        }
        enter();
        while (!is(Event.ID.SequenceEnd)) {
            readOrSkip(item);
        }
        leave();
    }

    /// Reads a scalar: its text, whatever type it would have.
    public Optional<String> scalar() {
        if (next instanceof ScalarEvent scalar) {
            advance();
            nodes++;
            return Optional.of(scalar.getValue());
        }
        skip();
        return Optional.empty();
    }

    /// Passes over a node.
    public void skip() {
        nodes++;
        int open = 0;
        do {
            switch (next.getEventId()) {
                case MappingStart, SequenceStart -> open++;
                case MappingEnd, SequenceEnd -> open--;
                case DocumentEnd, StreamEnd -> throw cutOff();
                default -> {}
            }
            if (depth + open > deepest) {
                throw tooDeep();
            }
            advance();
        } while (open > 0);
    }

    private void readOrSkip(Runnable reading) {
        long before = nodes;
        reading.run();
        if (nodes == before) {
            skip();
        }
    }

    private void enter() {
        advance();
        depth++;
        if (depth > deepest) {
            throw tooDeep();
        }
    }

    private void leave() {
        advance();
        depth--;
        nodes++;
    }

    private void advance() {
        next = events.next();
    }

    private boolean is(Event.ID kind) {
        return next.getEventId() == kind;
    }

    private RefusedException tooDeep() {
        return new RefusedException(RefusalCode.YAML_TOO_DEEP, where, "The file nests deeper than what is read.");
    }

    private RefusedException cutOff() {
        return new RefusedException(RefusalCode.YAML_MALFORMED, where, "The file ends where something is missing.");
    }
}
