package io.helm2osc.pipeline;

import io.helm2osc.contract.Fault;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/// Runs one stage on Kafka, from start to close.
///
/// What it promises: each event that the stage reads has exactly one outcome that readers of committed records see,
/// however often the process dies, and also when it was sent twice within a few hundred events; events of one
/// conversion are worked on one after the other; slow work on one
/// partition holds up no other; a fault is retried and in the end told as a failure; a record that nobody can read is
/// parked, never dropped.
///
/// When Kafka fails, everything since the last commit is thrown away and begun anew. That is safe, because doing a
/// step again finds its artifact there, and it leaves one way to recover instead of many.
public final class StageRunner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StageRunner.class.getName());

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /// Together under the ten seconds that a stop may take.
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(4);

    /// What a runner is doing.
    public enum State {
        /// It has not reached Kafka yet, or lost it and tries again.
        CONNECTING,
        /// It works.
        RUNNING,
        /// It was closed.
        STOPPED,
        /// Another process took over with the same replica name; this one does nothing any more.
        FENCED,
        /// It met a bug of its own; this one does nothing any more.
        BROKEN
    }

    private final String name;
    private final KafkaSettings settings;
    private final Function<Executor, Session> sessions;
    private final ExecutorService pool;
    private final Thread thread;
    private final CompletableFuture<State> ended = new CompletableFuture<>();
    private volatile Optional<Session> current = Optional.empty();
    private volatile State state = State.CONNECTING;
    private volatile boolean stopping;

    private StageRunner(String name, int parallelism, KafkaSettings settings, Function<Executor, Session> sessions) {
        this.name = name;
        this.settings = settings;
        this.sessions = sessions;
        this.pool = Executors.newFixedThreadPool(
                parallelism, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// Starts to run the stage; returns at once, even when there is no broker yet.
    public static StageRunner start(Stage<?> stage, KafkaSettings settings) {
        return start(new StageRunner(
                stage.name(), stage.parallelism(), settings, pool -> StageSession.of(stage, settings, pool)));
    }

    /// Starts to keep books; returns at once as well.
    public static StageRunner start(Bookkeeping bookkeeping, KafkaSettings settings) {
        return start(new StageRunner(
                bookkeeping.name(), 1, settings, unused -> new BookkeepingSession(bookkeeping, settings)));
    }

    private static StageRunner start(StageRunner runner) {
        runner.thread.start();
        return runner;
    }

    /// What it is doing.
    public State state() {
        return state;
    }

    /// What all its work waits for just now, if something is missing that no event can do without, such as room in the
    /// artifact store.
    public Optional<Fault> heldUp() {
        return current.flatMap(Session::heldUp);
    }

    /// Completed once it does nothing any more, with the reason.
    public CompletionStage<State> ended() {
        return ended.minimalCompletionStage();
    }

    /// Asks it to stop and returns at once: work that ends within a few seconds is still committed, other work is
    /// left to whoever comes next.
    public void stop() {
        stopping = true;
    }

    /// Stops it and waits for that, at most ten seconds.
    @Override
    public void close() {
        stop();
        try {
            if (!thread.join(TIME_TO_FINISH.plus(TIME_TO_CLOSE))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        State end = State.BROKEN;
        try {
            end = runUntilStopped();
        } finally {
            pool.shutdownNow();
            state = end;
            ended.complete(end);
        }
    }

    private State runUntilStopped() {
        while (!stopping) {
            try (Session session = sessions.apply(pool)) {
                TopicSetup.ensure(settings);
                current = Optional.of(session);
                session.connect();
                state = State.RUNNING;
                session.run(() -> stopping, TIME_TO_FINISH);
            } catch (InterruptException e) {
                return State.STOPPED;
            } catch (KafkaException e) {
                if (isFenced(e)) {
                    LOG.log(Level.ERROR, "Another process took over: stage={0} replica={1}", name, settings.replica());
                    return State.FENCED;
                }
                state = State.CONNECTING;
                LOG.log(Level.WARNING, "Kafka failed, begin anew: stage={0} reason={1}", name, e.toString());
                pause();
            }
        }
        return State.STOPPED;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static boolean isFenced(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException
                    || cause instanceof FencedInstanceIdException
                    || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
