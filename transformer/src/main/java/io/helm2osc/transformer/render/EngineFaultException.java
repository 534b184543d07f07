package io.helm2osc.transformer.render;

import io.helm2osc.contract.Fault;
import java.io.Serial;
import java.time.Duration;

/// The engine cannot work, whatever the chart: no process can be started, no disk is left, the pool was shut
/// down; or it has worked on one chart for as long as it may, which another time may be long enough.
public final class EngineFaultException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /// An engine that cannot work for this reason, in plain English.
    public EngineFaultException(String message) {
        super(message);
        this.fault = new Fault("engine.unavailable", message);
    }

    /// An engine that cannot work for this reason, in plain English.
    public EngineFaultException(String message, Throwable cause) {
        super(message, cause);
        this.fault = new Fault("engine.unavailable", message);
    }

    private EngineFaultException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    /// A conversion that takes longer than it may.
    public static EngineFaultException tooLong(Duration most, int renders) {
        return new EngineFaultException(new Fault(
                "conversion.too-long",
                "The conversion took longer than the %d s that it may, over %d renders of the chart."
                        .formatted(most.toSeconds(), renders)));
    }

    /// What to retry for.
    public Fault fault() {
        return fault;
    }
}
