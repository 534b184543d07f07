package io.helm2osc.api.in;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A reader's end of a stream of events, who hears something now and then even if nothing happens.
final class EventSink {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final SseEventSink sink;
    private final Sse sse;
    private long lastSign = System.nanoTime();
    private CompletionStage<?> sending = CompletableFuture.completedStage(null);

    EventSink(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    void send(String id, String name, String json) {
        send(sse.newEventBuilder().id(id).name(name).data(json).build());
    }

    void giveSignOfLife() {
        if (System.nanoTime() - lastSign > SIGN_OF_LIFE.toNanos()) {
            send(sse.newEventBuilder().comment("still here").build());
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sending.whenComplete((sent, problem) -> sink.close());
    }

    private void send(OutboundSseEvent event) {
        lastSign = System.nanoTime();
        sending = sink.send(event);
    }
}
