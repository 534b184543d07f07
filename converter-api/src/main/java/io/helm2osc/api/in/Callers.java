package io.helm2osc.api.in;

import io.helm2osc.api.access.ApiKey;
import io.helm2osc.api.access.Caller;
import io.helm2osc.api.access.Claims;
import io.helm2osc.api.access.KeyRing;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Finds out who sends a request, by the bearer token that comes with it (RFC 6750): a key of ours, or a token of the
/// identity provider, which Quarkus checks.
@Singleton
class Callers {

    private static final String SCHEME = "bearer ";

    private final AccessRules rules;
    private final KeyRing keys;
    private final CurrentIdentityAssociation identities;
    private final Clock clock;

    Callers(AccessRules rules, KeyRing keys, CurrentIdentityAssociation identities, Clock clock) {
        this.rules = rules;
        this.keys = keys;
        this.identities = identities;
        this.clock = clock;
    }

    /// The caller who sends this header; empty when it does not say.
    Uni<Optional<Caller>> find(Optional<String> authorization) {
        Optional<String> token = authorization
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        if (token.isPresent() && token.get().startsWith(ApiKey.MARK)) {
            return Uni.createFrom().item(keys.caller(token.get(), clock.instant()));
        }
        return token.isPresent() && rules.openIdConnect()
                ? identities
                        .getDeferredIdentity()
                        .map(this::of)
                        .onFailure(Callers::isNobody)
                        .recoverWithItem(Optional.empty())
                : Uni.createFrom().item(Optional.empty());
    }

    private static boolean isNobody(Throwable failure) {
        return failure instanceof AuthenticationFailedException || failure instanceof AuthenticationCompletionException;
    }

    private Optional<Caller> of(SecurityIdentity identity) {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken token
                ? new Claims(
                                Optional.ofNullable(token.getIssuer()),
                                Optional.ofNullable(token.getSubject()),
                                text(token, "scope"),
                                text(token, rules.tenantClaim()))
                        .caller()
                : Optional.empty();
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.<Object>claim(claim).filter(String.class::isInstance).map(String.class::cast);
    }
}
