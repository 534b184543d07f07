package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.RetryLater;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Sends the events of conversions to those who watch them, from one thread: at once when this process has heard of
/// something, and once a second for what another process wrote into the same database.
@Singleton
class EventStreams {

    private static final int MOST_WATCHERS = 256;
    private static final long LOOK_MS = 1000;
    private static final long REST_MS = 50;

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
            projection.find(watcher.id()).ifPresent(watcher::send);
            return true;
        } catch (RetryLater e) {
            return true; // the next look may find more
        } catch (IllegalStateException e) {
            return false; // the reader has gone
        }
    }
}
