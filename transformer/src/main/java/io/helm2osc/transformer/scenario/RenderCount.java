package io.helm2osc.transformer.scenario;

import io.helm2osc.transformer.render.EngineFaultException;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How often the engine was asked for one conversion, and how long it took. A conversion that goes on for too long ends
/// before the next render.
public final class RenderCount {

    private final LongSupplier nanos;
    private final Duration most;
    private final long begun;
    private int renders;
    private long total;

    /// The count of a conversion that begins now.
    ///
    /// @param nanos a monotonic clock, in nanoseconds
    /// @param most how long the conversion may take
    public RenderCount(LongSupplier nanos, Duration most) {
        this.nanos = nanos;
        this.most = most;
        this.begun = nanos.getAsLong();
    }

    long start() {
        long now = nanos.getAsLong();
        if (now - begun > most.toNanos()) {
            throw EngineFaultException.tooLong(most, renders);
        }
        renders++;
        return now;
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
