package io.helm2osc.transformer.out.engine;

import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Looks at every worker that renders, several times a second, and kills the one that takes too much.
final class Watchdog implements AutoCloseable {

    private static final long PERIOD_MILLIS = 50;

    private final EngineSettings settings;
    private final ScheduledThreadPoolExecutor timer;

    Watchdog(EngineSettings settings) {
        this.settings = settings;
        this.timer = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("engine-watchdog").unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Watches the process until the watch is closed.
    Watch watch(ProcessHandle process) {
        Watch watch = new Watch(process);
        watch.begin();
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// One render's watch.
    final class Watch implements AutoCloseable {

        private final ProcessHandle process;
        private final Duration processorTimeBefore;
        private final long started = System.nanoTime();
        private final AtomicReference<Optional<Stopped>> verdict = new AtomicReference<>(Optional.empty());
        private Optional<ScheduledFuture<?>> rounds = Optional.empty();

        private Watch(ProcessHandle process) {
            this.process = process;
            this.processorTimeBefore = processorTime();
        }

        private void begin() {
            rounds = Optional.of(
                    timer.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS));
        }

        private void look() {
            if (processorTime()
                                    .minus(processorTimeBefore)
                                    .compareTo(settings.limits().time())
                            > 0
                    || Duration.ofNanos(System.nanoTime() - started).compareTo(settings.patience()) > 0) {
                stop(new Stopped(
                        Reason.TIMEOUT,
                        "the render takes longer than "
                                + settings.limits().time().toSeconds() + " s"));
            } else if (Memory.residentBytes(process.pid()) > settings.residentBytes()) {
                stop(new Stopped(Reason.MEMORY, Death.memory(settings)));
            }
        }

        private void stop(Stopped why) {
            verdict.compareAndSet(Optional.empty(), Optional.of(why));
            process.destroyForcibly();
        }

        private Duration processorTime() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /// Why the process was killed, if it was.
        Optional<Stopped> verdict() {
            return verdict.get();
        }

        @Override
        public void close() {
            rounds.ifPresent(round -> round.cancel(false));
        }
    }
}
