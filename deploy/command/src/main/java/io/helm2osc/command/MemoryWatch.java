package io.helm2osc.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
                residentBytes(LongStream.of(here.pid())),
                residentBytes(here.descendants().mapToLong(ProcessHandle::pid)));
        if (now.here() + now.workers() > peak.here() + peak.workers()) {
            peak = now;
        }
    }

    private static long residentBytes(LongStream pids) {
        return pids.map(MemoryWatch::residentBytes).sum();
    }

    private static long residentBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // not Linux, or gone
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
