package io.helm2osc.command;

import io.helm2osc.transformer.out.engine.Memory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Looks several times a second at how much memory this process and its workers have.
final class MemoryWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 100;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("memory-watch").unstarted(task));
    private volatile Peak peak = new Peak(0, 0);

    /// The most that was seen at once, in bytes.
    ///
    /// @param here in this process
    /// @param workers in all workers together
    record Peak(long here, long workers) {}

    private MemoryWatch() {}

    static MemoryWatch start() {
        MemoryWatch watch = new MemoryWatch();
        ScheduledFuture<?> unused =
                watch.timer.scheduleWithFixedDelay(watch::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    Peak peak() {
        return peak;
    }

    private void look() {
        ProcessHandle here = ProcessHandle.current();
        Peak now = new Peak(
                Memory.residentBytes(here.pid()),
                here.descendants()
                        .mapToLong(worker -> Memory.residentBytes(worker.pid()))
                        .sum());
        if (now.here() + now.workers() > peak.here() + peak.workers()) {
            peak = now;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
