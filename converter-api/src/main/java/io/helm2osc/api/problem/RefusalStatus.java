package io.helm2osc.api.problem;

import io.helm2osc.contract.RefusalCode;

/// The HTTP status of a refusal, where it is told at once (reliability §7.1).
final class RefusalStatus {

    private RefusalStatus() {}

    // Only requests differ; whatever is wrong with a chart is 422.
    static int of(RefusalCode code) {
        return switch (code.code()) {
            case "request.malformed", "request.values-path-invalid", "request.idempotency-key-missing" -> 400;
            case "request.unauthenticated" -> 401;
            case "request.forbidden" -> 403;
            case "request.in-progress" -> 409;
            case "request.too-large" -> 413;
            case "request.rate-limited" -> 429;
            default -> 422;
        };
    }

    static String title(int status) {
        return switch (status) {
            case 400 -> "The request is malformed";
            case 413 -> "The request is too large";
            case 422 -> "The request cannot be carried out";
            default -> "The request was refused";
        };
    }
}
