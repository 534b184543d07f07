package io.helm2osc.api.in;

import io.helm2osc.api.access.Caller;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets requests in whose callers may send them; everything goes through here before anything of it is read.
class Gate {

    private final AccessRules rules;
    private final Callers callers;
    private final Allowances allowances;
    private final CurrentCaller current;

    Gate(AccessRules rules, Callers callers, Allowances allowances, CurrentCaller current) {
        this.rules = rules;
        this.callers = callers;
        this.allowances = allowances;
        this.current = current;
    }

    /// Answers a request that is not let in.
    @ServerRequestFilter
    Uni<@Nullable Response> admit(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(OpenToAll.class)) {
            return admitted();
        }
        if (!rules.required()) {
            checkOurs(request);
            return admitted(Caller.ON_THIS_MACHINE, method);
        }
        return callers.find(header(request, HttpHeaders.AUTHORIZATION))
                .chain(caller -> admitted(caller.orElseThrow(Gate::unauthenticated), method));
    }

    private Uni<@Nullable Response> admitted(Caller caller, Method method) {
        if (caller.tenant().isPresent() && !allowances.take(caller)) {
            throw refused(RefusalCode.REQUEST_RATE_LIMITED, "The caller sends too many requests.");
        }
        Optional<Needs> needs = Optional.ofNullable(method.getAnnotation(Needs.class));
        if (needs.filter(scope -> caller.has(scope.value())).isEmpty()) {
            throw refused(
                    RefusalCode.REQUEST_FORBIDDEN,
                    needs.map(scope -> "The caller lacks the scope "
                                    + scope.value().word() + ".")
                            .orElse("Nobody may ask for this."));
        }
        current.is(caller);
        return admitted();
    }

    private static Uni<@Nullable Response> admitted() {
        return Uni.createFrom().nullItem();
    }

    private static void checkOurs(ContainerRequestContext request) {
        // The header Host, or what HTTP/2 has in its place.
        Optional<String> name =
                Optional.ofNullable(request.getUriInfo().getRequestUri().getRawAuthority());
        if (!Neighbourhood.isOurs(name, header(request, "Origin"))) {
            throw refused(
                    RefusalCode.REQUEST_FORBIDDEN, "Only this machine is served, and only under a name of its own.");
        }
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static RefusedException unauthenticated() {
        return refused(RefusalCode.REQUEST_UNAUTHENTICATED, "The request brings no key and no token that counts here.");
    }

    private static RefusedException refused(RefusalCode code, String message) {
        return new RefusedException(code, "", message);
    }
}
