package io.helm2osc.template.detective;

import java.io.Serial;

/// Ends a run that goes too far; unlike a problem it cannot be passed over.
final class OutOfBounds extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutOfBounds(String message) {
        super(message, null, false, false);
    }
}
