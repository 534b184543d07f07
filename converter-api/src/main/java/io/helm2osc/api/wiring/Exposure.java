package io.helm2osc.api.wiring;

import io.helm2osc.api.access.KeyRing;
import io.helm2osc.api.in.AccessRules;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells settings apart that let the right ones in from those that let in everybody, or nobody.
final class Exposure {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|\\[::1]");

    private Exposure() {}

    /// What is wrong with these settings, in a sentence that says what to do.
    static Optional<String> problem(AccessRules rules, KeyRing keys, String host, boolean audience) {
        if (!rules.required()) {
            return LOOPBACK.matcher(host).matches()
                    ? Optional.empty()
                    : Optional.of("The API would be open to everybody who reaches " + host
                            + ": serve this machine only (quarkus.http.host=localhost), or set "
                            + "helm2osc.api.authentication=required and give keys or an identity provider.");
        }
        if (keys.isEmpty() && !rules.openIdConnect()) {
            return Optional.of("Nobody could use the API: give keys (helm2osc.api.keys) or an identity provider "
                    + "(helm2osc.api.open-id-connect=true and quarkus.oidc.auth-server-url), or set "
                    + "helm2osc.api.authentication=off where only this machine is served.");
        }
        return rules.openIdConnect() && !audience
                ? Optional.of("Tokens that were given out for others would count here: say what audience ours are "
                        + "for (quarkus.oidc.token.audience).")
                : Optional.empty();
    }
}
