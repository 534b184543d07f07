package io.helm2osc.transformer.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import org.junit.jupiter.api.Test;

class RenderRefusalTest {

    private static Refusal of(String message) {
        return RenderRefusal.of(new NotShown(new RenderOutcome.NotRendered(message), message));
    }

    @Test
    void namesTheValueThatIsMissing() {
        Refusal refusal = of(
                "template: demo/templates/a.yaml:3:7: executing \"demo/templates/a.yaml\" at <.Values.db.host>: nil pointer evaluating interface {}.host");

        assertThat(refusal.code()).isEqualTo(RefusalCode.RENDER_VALUES_REQUIRED);
        assertThat(refusal.where()).isEqualTo("demo/templates/a.yaml");
        assertThat(refusal.seen()).contains("db.host");
    }

    @Test
    void namesTheDependencyThatIsMissing() {
        Refusal refusal = of("An error occurred: found in Chart.yaml, but missing in charts/ directory: redis-ha");

        assertThat(refusal.code()).isEqualTo(RefusalCode.CHART_DEPENDENCY_MISSING);
        assertThat(refusal.seen()).isEqualTo("redis-ha");
    }

    @Test
    void tellsALibraryFromAChartThatFails() {
        assertThat(of("library charts are not installable").code()).isEqualTo(RefusalCode.CHART_NOT_INSTALLABLE);
        assertThat(of("error calling fail: no").code()).isEqualTo(RefusalCode.RENDER_FAILED);
    }

    @Test
    void saysThatRenderingWasStopped() {
        NotShown stopped = new NotShown(new RenderOutcome.Stopped(RenderOutcome.Reason.TIMEOUT, "10 s"), "10 s");

        assertThat(RenderRefusal.of(stopped).code()).isEqualTo(RefusalCode.RENDER_TIMEOUT);
    }
}
