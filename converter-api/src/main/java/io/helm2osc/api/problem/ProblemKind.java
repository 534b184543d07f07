package io.helm2osc.api.problem;

import java.util.Arrays;

/// Problems that are the API's own: no refusal of a chart, no fault of a stage.
public enum ProblemKind {
    NOT_FOUND("request.not-found", "Not found", 404),
    METHOD_NOT_ALLOWED("request.method-not-allowed", "Method not allowed", 405),
    NOT_ACCEPTABLE("request.not-acceptable", "Not acceptable", 406),
    NOT_FINISHED("conversion.not-finished", "Not finished", 409),
    TOO_LARGE("request.too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", "Unsupported media type", 415),
    OTHER("request.failed", "The request failed", 400),
    TOO_MANY_WATCHERS("events.too-many-watchers", "Too many event streams", 503),
    BUG("internal.bug", "A bug of ours", 500);

    private final String code;
    private final String title;
    private final int status;

    ProblemKind(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    /// The kind that says what an HTTP status says.
    public static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= 500 ? BUG : OTHER);
    }

    /// `family.name`, as for refusals.
    public String code() {
        return code;
    }

    /// The same words for every problem of the kind.
    public String title() {
        return title;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }
}
