package io.helm2osc.api.in;

/// What is asked of callers.
///
/// @param required whether they have to say who they are
/// @param openIdConnect whether tokens of an identity provider are taken
/// @param tenantClaim the claim of such a token that names the tenant
/// @param rate requests that each caller may send in a second, in the long run
/// @param burst requests that each caller may send at once, after a rest
public record AccessRules(boolean required, boolean openIdConnect, String tenantClaim, int rate, int burst) {

    public AccessRules {
        if (rate < 1 || burst < rate) {
            throw new IllegalArgumentException("a caller may send one request a second at least, and as many at once");
        }
    }
}
