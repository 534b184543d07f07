package io.helm2osc.api.access;

import io.helm2osc.contract.Tenant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whoever sends a request.
///
/// @param name tells callers apart: a key's prefix, or a token's issuer and subject
/// @param tenant to whom the caller belongs; nobody asks who the one person is that works on this machine
/// @param scopes what the caller may do
public record Caller(String name, Optional<Tenant> tenant, Set<Scope> scopes) {

    /// Whoever works on this machine, where nobody is asked.
    public static final Caller ON_THIS_MACHINE = new Caller("", Optional.empty(), EnumSet.allOf(Scope.class));

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /// Whether the caller may see what belongs to this owner. What belongs to nobody in particular, or to somebody yet
    /// unknown, is shown to no tenant.
    public boolean maySee(Optional<Tenant> owner) {
        return tenant.isEmpty() || tenant.equals(owner);
    }

    /// Whether the caller has the scope.
    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }
}
