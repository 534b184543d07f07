package io.helm2osc.api.in;

import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.pipeline.RetryLater;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Sends events to those who watch them, from one thread: at once when this process has heard of
/// something, and once a second for what another process wrote into the same database.
@Singleton
class EventStreams {

    private static final int MOST_WATCHERS = 256;
    private static final long LOOK_MS = 1000;
    private static final long REST_MS = 50;

    private final List<Watching> watchers = new CopyOnWriteArrayList<>();
    private final Object signal = new Object();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-streams").unstarted(this::run);
    private boolean happened;

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /// Looks for this reader whenever there may be something new, until there is a last word.
    void watch(Watching watcher) {
        if (watchers.size() >= MOST_WATCHERS) {
            throw new ProblemException(Problem.of(ProblemKind.TOO_MANY_WATCHERS, "Ask for the state instead."));
        }
        watchers.add(watcher);
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
                for (Watching watcher : watchers) {
                    if (watcher.isDone() || !sendTo(watcher)) {
                        watchers.remove(watcher);
                    }
                }
                Thread.sleep(REST_MS);
            }
        } catch (InterruptedException stopped) {
            watchers.forEach(Watching::close);
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

    private static boolean sendTo(Watching watcher) {
        try {
            watcher.look();
            return true;
        } catch (RetryLater e) {
            return true; // the next look may find more
        } catch (IllegalStateException e) {
            return false; // the reader has gone
        }
    }
}
