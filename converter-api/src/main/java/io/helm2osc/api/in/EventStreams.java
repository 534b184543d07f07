package io.helm2osc.api.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.Projection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.EventJson;
import io.helm2osc.pipeline.RetryLater;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Sends the events of conversions to those who watch them, from one thread: at once when this process has heard of
/// something, and once a second for what another process wrote into the same database.
@Singleton
class EventStreams {

    private static final int MOST_WATCHERS = 256;
    private static final long LOOK_MS = 1000;
    private static final long REST_MS = 50;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final Projection projection;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final Object signal = new Object();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-streams").unstarted(this::run);
    private boolean happened;

    EventStreams(Projection projection) {
        this.projection = projection;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /// Sends this conversion's events, those after the last that the reader has seen, until there is a last word.
    void watch(ConversionId id, Optional<EventType> lastSeen, SseEventSink sink, Sse sse) {
        if (watchers.size() >= MOST_WATCHERS) {
            throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_WATCHERS, "Ask for the state instead."));
        }
        watchers.add(new Watcher(id, lastSeen, sink, sse));
        somethingHappened();
    }

    /// There may be something to send.
    void somethingHappened() {
        synchronized (signal) {
            happened = true;
            signal.notifyAll();
        }
    }

    private void run() {
        try {
            while (true) {
                awaitSomething();
                for (Watcher watcher : watchers) {
                    if (watcher.isDone() || !sendTo(watcher)) {
                        watchers.remove(watcher);
                    }
                }
                Thread.sleep(REST_MS);
            }
        } catch (InterruptedException stopped) {
            watchers.forEach(Watcher::close);
        }
    }

    private void awaitSomething() throws InterruptedException {
        synchronized (signal) {
            if (!happened) {
                signal.wait(LOOK_MS);
            }
            happened = false;
        }
    }

    private boolean sendTo(Watcher watcher) {
        try {
            projection.find(watcher.id).ifPresent(watcher::send);
            return true;
        } catch (RetryLater e) {
            return true; // the next look may find more
        } catch (IllegalStateException e) {
            return false; // the reader has gone
        }
    }

    /// One reader of one conversion's events.
    private static final class Watcher {
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
            sending.thenRun(sink::close);
        }

        private void send(SeenEvent seen) {
            lastSent = seen.type();
            send(sse.newEventBuilder()
                    .id(seen.type().word())
                    .name(seen.type().word())
                    .mediaType(MediaType.TEXT_PLAIN_TYPE)
                    .data(new String(EventJson.write(seen.event()), UTF_8))
                    .build());
        }

        private void send(OutboundSseEvent event) {
            lastSign = System.nanoTime();
            sending = sink.send(event);
        }
    }
}
