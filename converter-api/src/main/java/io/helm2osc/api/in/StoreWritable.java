package io.helm2osc.api.in;

import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.RetryLater;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready only while uploads can be stored. Storing nothing at all, again and again, leaves one empty artifact.
@Readiness
@ApplicationScoped
class StoreWritable implements HealthCheck {

    private final ArtifactStore artifacts;

    StoreWritable(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            artifacts.put(new byte[0], "application/octet-stream");
            return HealthCheckResponse.up("artifact-store");
        } catch (RetryLater e) {
            return HealthCheckResponse.named("artifact-store")
                    .down()
                    .withData("code", e.fault().code())
                    .build();
        }
    }
}
