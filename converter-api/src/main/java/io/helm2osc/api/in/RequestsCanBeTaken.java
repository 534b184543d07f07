package io.helm2osc.api.in;

import io.helm2osc.api.out.EarlierRequests;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once all earlier requests are known; until then a new one could not be told from an old one.
@Readiness
@ApplicationScoped
class RequestsCanBeTaken implements HealthCheck {

    private final EarlierRequests earlier;

    RequestsCanBeTaken(EarlierRequests earlier) {
        this.earlier = earlier;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("earlier-requests")
                .status(earlier.areRead())
                .build();
    }
}
