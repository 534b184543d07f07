package io.helm2osc.transformer.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.transformer.ChartFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final ChartFixture CHART =
            ChartFixture.guestbook().values("image: {repository: org/app, tag: \"1\"}\nversion: a\nextra: []\n");

    @Test
    void triesGivenValuesBeforeTheChartsOwn() {
        List<Scenario> scenarios = Scenarios.of(CHART.chart(), Optional.of("a: 1\n"), Limits.DEFAULT);

        assertThat(scenarios).extracting(Scenario::name).containsExactly("given", "default");
    }

    @Test
    void testsTheChartsOwnImagesUnderItsTestValues() {
        String values = "image: {repository: mirror/app, tag: \"2\", pullPolicy: Never}\nversion: b\n";

        assertThat(testValues(values)).isEqualTo(Map.of("image", Map.of("pullPolicy", "Never"), "version", "b"));
    }

    @Test
    void leavesImagesThatOnlyTheTestValuesHave() {
        String values = "sidecar: {image: \"org/other:1\"}\nextra: [{image: \"org/more:1\"}]\n";

        assertThat(testValues(values))
                .isEqualTo(Map.of(
                        "sidecar", Map.of("image", "org/other:1"), "extra", List.of(Map.of("image", "org/more:1"))));
    }

    private static Map<String, ?> testValues(String yaml) {
        return Scenarios.of(CHART.with("ci/test-values.yaml", yaml).chart(), Optional.empty(), Limits.DEFAULT)
                .getLast()
                .values();
    }
}
