package io.helm2osc.template.value;

import java.io.Serial;

/// What Go's engine would stop at: it carries the message from where it happens to the file that is being rendered.
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    public Problem(String message) {
        this(message, Origin.NONE);
    }

    /// @param origin where the words of the message came from
    public Problem(String message, Origin origin) {
        super(message, null, false, false);
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }
}
