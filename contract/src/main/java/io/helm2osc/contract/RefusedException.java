package io.helm2osc.contract;

import java.io.Serial;

/// Carries a refusal from the depth of a parser to the stage's edge, where it is caught once and becomes an outcome.
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().code() + " at " + refusal.where() + ": " + refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    /// A refusal of a place, with no bound involved.
    public RefusedException(RefusalCode code, String where, String message) {
        this(Refusal.of(code, where, message));
    }

    /// Why.
    public Refusal refusal() {
        return refusal;
    }
}
