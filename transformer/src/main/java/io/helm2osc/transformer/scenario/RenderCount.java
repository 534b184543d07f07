package io.helm2osc.transformer.scenario;

import java.util.function.LongSupplier;

/// How often the engine was asked for one conversion, and how long it took.
public final class RenderCount {

    private final LongSupplier nanos;
    private int renders;
    private long total;

    /// @param nanos a monotonic clock, in nanoseconds
    public RenderCount(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long start() {
        renders++;
        return nanos.getAsLong();
    }

    void stop(long start) {
        total += nanos.getAsLong() - start;
    }

    /// Renders so far.
    public int renders() {
        return renders;
    }

    /// Time spent in the engine so far.
    public long nanoseconds() {
        return total;
    }
}
