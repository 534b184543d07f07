package io.helm2osc.transformer.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlameTest {

    private static final ValuesPath INGRESS = ValuesPath.of("controller", "ingress", "enabled");
    private static final ValuesPath MONITOR = ValuesPath.of("controller", "metrics", "serviceMonitor", "enabled");
    private static final ValuesPath CACHE = ValuesPath.of("persistence", "cache", "enabled");
    private static final List<ValuesPath> SWITCHES = List.of(INGRESS, MONITOR, CACHE);

    @Test
    void blamesTheSwitchWhoseValueIsNamed() {
        assertThat(Blame.of("controller.ingress.host is required when controller.ingress.enabled is true", SWITCHES))
                .containsExactly(INGRESS);
    }

    @Test
    void blamesTheSwitchWhoseTemplateIsNamed() {
        assertThat(Blame.of("execution error at (app/templates/servicemonitor.yaml:5:10): not supported", SWITCHES))
                .containsExactly(MONITOR);
    }

    @Test
    void blamesTheSwitchOfTheThingThatIsNamed() {
        assertThat(Blame.of("accessMode is required for PVC release-name-app-cache", SWITCHES))
                .containsExactly(CACHE);
    }

    @Test
    void blamesNoneWhenTheMessageSpeaksOfNone() {
        assertThat(Blame.of("nil pointer evaluating interface {}.host", SWITCHES))
                .isEmpty();
    }
}
