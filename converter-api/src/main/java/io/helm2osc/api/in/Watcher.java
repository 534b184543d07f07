package io.helm2osc.api.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.Projection;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.EventJson;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One reader of one conversion's events.
final class Watcher implements Watching {

    private final Projection projection;
    private final ConversionId id;
    private final EventSink sink;
    private @Nullable EventType lastSent;

    Watcher(Projection projection, ConversionId id, Optional<EventType> lastSeen, SseEventSink sink, Sse sse) {
        this.projection = projection;
        this.id = id;
        this.lastSent = lastSeen.orElse(null);
        this.sink = new EventSink(sink, sse);
    }

    @Override
    public void look() {
        projection.find(id).ifPresent(this::send);
    }

    @Override
    public boolean isDone() {
        return sink.isClosed();
    }

    @Override
    public void close() {
        sink.close();
    }

    /// Sends what the reader has not seen, and ends with the last word.
    private void send(History history) {
        List<SeenEvent> unseen = lastSent == null ? history.current() : history.after(lastSent);
        unseen.forEach(this::send);
        if (history.state().isTerminal()) {
            close();
        } else {
            sink.giveSignOfLife();
        }
    }

    private void send(SeenEvent seen) {
        lastSent = seen.type();
        sink.send(seen.type().word(), seen.type().word(), new String(EventJson.write(seen.event()), UTF_8));
    }
}
