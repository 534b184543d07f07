package io.helm2osc.transformer.render;

import io.helm2osc.contract.Fault;
import java.io.Serial;

/// The engine cannot work, whatever the chart: no process can be started, no disk is left, the pool was shut
/// down.
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

    /// What to retry for.
    public Fault fault() {
        return fault;
    }
}
