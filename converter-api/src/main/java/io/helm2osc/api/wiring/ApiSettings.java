package io.helm2osc.api.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// The API's settings.
@ConfigMapping(prefix = "helm2osc.api")
interface ApiSettings {

    /// How long a request waits for the broker's acknowledgement.
    @WithDefault("2s")
    Duration brokerPatience();

    /// Whether callers have to say who they are. They need not where only this machine is served.
    @WithDefault("required")
    Authentication authentication();

    /// Keys that callers may show, by prefix.
    Map<String, Key> keys();

    /// Whether tokens of an identity provider are taken; `quarkus.oidc.*` says which.
    @WithDefault("false")
    boolean openIdConnect();

    /// The claim of such a token that names the tenant.
    @WithDefault("tenant")
    String tenantClaim();

    /// Requests that each caller may send in a second, in the long run.
    @WithDefault("20")
    int rate();

    /// Requests that each caller may send at once, after a rest.
    @WithDefault("100")
    int burst();

    /// Whether callers have to say who they are.
    enum Authentication {
        REQUIRED,
        OFF
    }

    /// A key, as far as we keep it.
    interface Key {

        /// `<salt>:<hex>`, the SHA-256 of salt and key.
        String hash();

        String tenant();

        Set<String> scopes();

        Instant expires();
    }
}
