package io.helm2osc.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and SIGTERM: what runs is stopped, and given a moment to finish the file that it is writing.
final class Interruption implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Runnable stop;
    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean requested;

    private Interruption(Runnable stop) {
        this.stop = stop;
    }

    /// Watches for the signals, until it is closed.
    static Interruption watch(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isRequested() {
        return requested;
    }

    private void interrupt() {
        requested = true;
        stop.run();
        try {
            boolean inTime = settled.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            System.err.println(inTime ? "helm2osc: stopped." : "helm2osc: stopped in the middle of a chart.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        settled.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // asked to stop at the very end
            }
        }
    }
}
