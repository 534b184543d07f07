package io.helm2osc.template;

import java.io.Serial;

/// Carries a [TemplateError] from inside the reader to its edge, where it becomes a value.
final class TemplateErrorException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TemplateError error;

    TemplateErrorException(TemplateError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    TemplateError error() {
        return error;
    }
}
