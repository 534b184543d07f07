package io.helm2osc.api.in;

import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.pipeline.RetryLater;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers everything that goes wrong with a problem document (RFC 9457), and tells nobody of our insides.
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    // Path parameters are not known yet where a request fails early.
    private static final Pattern ABOUT = Pattern.compile(Links.CONVERSIONS + "/([0-9a-f]{32})(?![^/])");
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response refused(RefusedException e, UriInfo uri) {
        return answer(Problem.of(e.refusal()), uri);
    }

    @ServerExceptionMapper
    Response later(RetryLater e, UriInfo uri) {
        LOG.warnf("A request had to be put off: code=%s", e.fault().code());
        return answer(Problem.of(e.fault()), uri);
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return answer(e.problem(), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        ProblemKind kind = ProblemKind.ofStatus(status);
        Response answer = answer(Problem.of(kind, kind.title() + "."), uri);
        if (kind == ProblemKind.METHOD_NOT_ALLOWED) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed(uri));
        }
        return answer;
    }

    @ServerExceptionMapper
    Response bug(Throwable e, UriInfo uri) {
        LOG.error("A request met a bug", e);
        return answer(Problem.of(ProblemKind.BUG, "The service met a bug. Its log says more."), uri);
    }

    // Quarkus REST does not say what it would have allowed. Everything is read only, but for the list of conversions.
    private static String allowed(UriInfo uri) {
        return uri.getPath().equals(Links.CONVERSIONS) ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
    }

    private static Response answer(Problem problem, UriInfo uri) {
        Matcher about = ABOUT.matcher(uri.getPath());
        Problem full = about.lookingAt() ? problem.about(about.group(1)) : problem;
        Response.ResponseBuilder answer =
                Response.status(full.status()).entity(full).type(Problem.MEDIA_TYPE);
        switch (full.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            // Every caller may send one request a second at least.
            case 429 -> answer.header(HttpHeaders.RETRY_AFTER, 1);
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {}
        }
        return answer.build();
    }
}
