package io.helm2osc.template.value;

import java.io.Serial;

/// Ends a run that goes too far; unlike a problem it cannot be passed over.
public final class OutOfBounds extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public OutOfBounds(String message) {
        super(message, null, false, false);
    }
}
