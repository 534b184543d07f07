package io.helm2osc.template.value;

import java.io.Serial;

/// What Go's engine would stop at: it carries the message from where it happens to the file that is being rendered.
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Problem(String message) {
        super(message, null, false, false);
    }
}
