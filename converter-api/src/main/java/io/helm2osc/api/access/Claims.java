package io.helm2osc.api.access;

import io.helm2osc.contract.Tenant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a token that was checked says of who shows it (OpenID Connect, RFC 9068).
///
/// @param scope scopes with blanks between them, ours and others'
/// @param tenant to whom the caller belongs
public record Claims(
        Optional<String> issuer, Optional<String> subject, Optional<String> scope, Optional<String> tenant) {

    /// The caller; empty when the token does not say who that is, or to whom they belong.
    public Optional<Caller> caller() {
        Optional<Tenant> owner = tenant.flatMap(Tenant::parse);
        return owner.isEmpty() || subject.isEmpty()
                ? Optional.empty()
                : Optional.of(new Caller(issuer.orElse("") + " " + subject.get(), owner, scopes()));
    }

    private Set<Scope> scopes() {
        return Arrays.stream(scope.orElse("").split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toSet());
    }
}
