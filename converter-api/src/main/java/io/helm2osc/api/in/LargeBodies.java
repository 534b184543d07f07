package io.helm2osc.api.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a body that says itself that it is too large, with a problem document: Quarkus would do so without a
/// word.
@Singleton
class LargeBodies {

    /// Before Quarkus looks at the length.
    private static final int EARLY = 100;

    private final long limit;
    private final byte[] answer;

    LargeBodies(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.answer = written(json, Problem.of(ProblemKind.TOO_LARGE, "The request is too large."));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        if (statedLength(request) <= limit) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(ProblemKind.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(answer));
    }

    // What is no number is Quarkus' to refuse.
    private static long statedLength(RoutingContext request) {
        String stated = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return stated != null && stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : 0;
    }

    private static byte[] written(ObjectMapper json, Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("every problem can be written", e);
        }
    }
}
