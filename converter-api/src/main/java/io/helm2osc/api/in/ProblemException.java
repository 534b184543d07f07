package io.helm2osc.api.in;

import io.helm2osc.api.problem.Problem;
import java.io.Serial;

/// Ends a request with a problem document.
final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
