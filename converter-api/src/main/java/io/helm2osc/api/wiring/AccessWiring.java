package io.helm2osc.api.wiring;

import io.helm2osc.api.access.ApiKey;
import io.helm2osc.api.access.KeyRing;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.in.AccessRules;
import io.helm2osc.api.wiring.ApiSettings.Authentication;
import io.helm2osc.api.wiring.ApiSettings.Key;
import io.helm2osc.contract.Tenant;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says who is let in, from settings; and does not start where these would let in everybody.
class AccessWiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KeyRing keys(ApiSettings settings) {
        return new KeyRing(settings.keys().entrySet().stream()
                .map(key -> key(key.getKey(), key.getValue()))
                .toList());
    }

    @Produces
    @Singleton
    AccessRules rules(ApiSettings settings) {
        return new AccessRules(
                settings.authentication() == Authentication.REQUIRED,
                settings.openIdConnect(),
                settings.tenantClaim(),
                settings.rate(),
                settings.burst());
    }

    /// First of all, before a port is opened.
    void check(
            @Observes @Priority(Integer.MIN_VALUE) StartupEvent event,
            AccessRules rules,
            KeyRing keys,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience) {
        Exposure.problem(rules, keys, host, audience.isPresent()).ifPresent(problem -> {
            throw new ConfigurationException(problem);
        });
    }

    private static ApiKey key(String prefix, Key key) {
        Tenant tenant = Tenant.parse(key.tenant())
                .orElseThrow(() -> new ConfigurationException("The key " + prefix + " has no tenant of the form "
                        + "that names of tenants have: lower-case letters, digits and dashes."));
        try {
            return new ApiKey(prefix, key.hash(), tenant, scopes(prefix, key.scopes()), key.expires());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private static Set<Scope> scopes(String prefix, Set<String> words) {
        return words.stream()
                .map(word -> Scope.of(word)
                        .orElseThrow(() -> new ConfigurationException(
                                "The key " + prefix + " has a scope that there is not: " + word + ".")))
                .collect(Collectors.toSet());
    }
}
