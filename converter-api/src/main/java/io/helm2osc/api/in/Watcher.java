package io.helm2osc.api.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.status.History;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.EventJson;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// One reader of one conversion's events.
final class Watcher {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final ConversionId id;
    private final SseEventSink sink;
    private final Sse sse;
    private @Nullable EventType lastSent;
    private long lastSign = System.nanoTime();
    private CompletionStage<?> sending = CompletableFuture.completedStage(null);

    Watcher(ConversionId id, Optional<EventType> lastSeen, SseEventSink sink, Sse sse) {
        this.id = id;
        this.lastSent = lastSeen.orElse(null);
        this.sink = sink;
        this.sse = sse;
    }

    ConversionId id() {
        return id;
    }

    /// Sends what the reader has not seen, and ends with the last word.
    void send(History history) {
        List<SeenEvent> unseen = lastSent == null ? history.current() : history.after(lastSent);
        unseen.forEach(this::send);
        if (history.state().isTerminal()) {
            close();
        } else if (System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
            send(sse.newEventBuilder().comment("still here").build());
        }
    }

    boolean isDone() {
        return sink.isClosed();
    }

    void close() {
        sending.whenComplete((sent, problem) -> sink.close());
    }

    private void send(SeenEvent seen) {
        lastSent = seen.type();
        send(sse.newEventBuilder()
                .id(seen.type().word())
                .name(seen.type().word())
                .data(new String(EventJson.write(seen.event()), UTF_8))
                .build());
    }

    private void send(OutboundSseEvent event) {
        lastSign = System.nanoTime();
        sending = sink.send(event);
    }
}
