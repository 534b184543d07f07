package io.helm2osc.pipeline;

import io.helm2osc.contract.Fault;
import java.io.Serial;

/// The world got in the way of a stage: the same event is to be tried again. Caught once, where the stage is run.
public final class RetryLater extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /// A fault that says all there is to say.
    public RetryLater(Fault fault) {
        super(fault.code() + ": " + fault.message(), null, false, false);
        this.fault = fault;
    }

    /// A fault that was met as an exception, which is kept for the log.
    public RetryLater(Fault fault, Throwable cause) {
        super(fault.code() + ": " + fault.message(), cause);
        this.fault = fault;
    }

    /// What got in the way.
    public Fault fault() {
        return fault;
    }
}
