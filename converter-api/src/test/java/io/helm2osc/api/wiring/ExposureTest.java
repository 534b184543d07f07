package io.helm2osc.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.api.access.ApiKey;
import io.helm2osc.api.access.KeyRing;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.in.AccessRules;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExposureTest {

    private static final KeyRing NONE = new KeyRing(List.of());
    private static final KeyRing ONE = new KeyRing(List.of(new ApiKey(
            "abcd",
            "0123456789abcdef:" + "0".repeat(64),
            new Tenant("acme"),
            Set.of(Scope.READ),
            Instant.parse("2030-01-01T00:00:00Z"))));

    @Test
    void asksNobodyOnlyWhereThisMachineIsServed() {
        for (String host : List.of("localhost", "127.0.0.1", "127.1.2.3", "::1")) {
            assertThat(Exposure.problem(rules(false, false), NONE, host, false)).isEmpty();
        }
        for (String host : List.of("0.0.0.0", "::", "192.168.1.7", "example.org", "localhost.example.org", "")) {
            assertThat(Exposure.problem(rules(false, false), ONE, host, true).orElseThrow())
                    .contains("open to everybody", "quarkus.http.host", "helm2osc.api.authentication");
        }
    }

    @Test
    void asksForSomethingToTellCallersBy() {
        assertThat(Exposure.problem(rules(true, false), NONE, "localhost", false)
                        .orElseThrow())
                .contains("helm2osc.api.keys");
        assertThat(Exposure.problem(rules(true, false), ONE, "0.0.0.0", false)).isEmpty();
        assertThat(Exposure.problem(rules(true, true), NONE, "0.0.0.0", true)).isEmpty();
    }

    @Test
    void takesNoTokensThatAreForOthers() {
        assertThat(Exposure.problem(rules(true, true), ONE, "0.0.0.0", false).orElseThrow())
                .contains("quarkus.oidc.token.audience");
    }

    private static AccessRules rules(boolean required, boolean openIdConnect) {
        return new AccessRules(required, openIdConnect, "tenant", 1, 1);
    }
}
