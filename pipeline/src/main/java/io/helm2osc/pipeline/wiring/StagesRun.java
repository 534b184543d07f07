package io.helm2osc.pipeline.wiring;

import io.helm2osc.contract.Fault;
import io.helm2osc.pipeline.StageRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready while every stage has its Kafka and what else it cannot do without, and says which one has not.
@Readiness
@ApplicationScoped
class StagesRun implements HealthCheck {

    private final RunningStages stages;

    StagesRun(RunningStages stages) {
        this.stages = stages;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, StageRunner.State> states = stages.states();
        Map<String, Fault> heldUp = stages.heldUp();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("stages")
                .status(heldUp.isEmpty() && states.values().stream().allMatch(StageRunner.State.RUNNING::equals));
        states.forEach((stage, state) -> response.withData(stage, state.name().toLowerCase(Locale.ROOT)));
        heldUp.forEach((stage, reason) -> response.withData(stage + " waits", reason.code() + ": " + reason.message()));
        return response.build();
    }
}
