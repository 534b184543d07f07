package io.helm2osc.transformer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveWriter;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Outcome.Done;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import io.helm2osc.transformer.coverage.LineCoverage.Barrier;
import io.helm2osc.transformer.coverage.LineCoverage.State;
import io.helm2osc.transformer.coverage.LineCoverage.State.Confirmed;
import io.helm2osc.transformer.coverage.LineCoverage.State.Rendered;
import io.helm2osc.transformer.coverage.LineCoverage.State.Unreached;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How near the proof came to the image lines of a chart, with the real engine.
class CoverageTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s}
            spec:
              containers:
                - name: c
                  image: %s
            """;

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void confirmsALineWhoseImageTheEngineShows() {
        assertThat(line("repository: quay.io/org/app\n", pod("{{ .Values.repository }}:{{ .Chart.Version }}")))
                .isEqualTo(new LineCoverage(
                        "templates/pod.yaml",
                        7,
                        "{{ .Values.repository }}:{{ .Chart.Version }}",
                        new Confirmed("default")));
    }

    @Test
    void confirmsALineThatOnlyOtherValuesShow() {
        assertThat(state("shown: false\n", "{{ if .Values.shown }}\n" + pod("quay.io/org/app:1") + "{{ end }}\n"))
                .isInstanceOfSatisfying(
                        Confirmed.class,
                        confirmed -> assertThat(confirmed.scenario()).contains("shown=true"));
    }

    @Test
    void confirmsALineOfATextThatIsReadAndWrittenAgain() {
        String container = "{{ define \"c\" }}\nname: c\nimage: {{ .Values.image }}:1\n{{ end }}\n";

        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                    - {{ include "c" . | fromYaml | toYaml | nindent 6 }}
                """;

        assertThat(state("image: quay.io/org/app\n", container + pod)).isEqualTo(new Confirmed("default"));
    }

    @Test
    void tellsApartWhatIsRenderedButIsNoImage() {
        assertThat(state("", "kind: Theme\napiVersion: v1\nmetadata: {name: t}\nimage: {{ .Values.picture }}\n"))
                .isEqualTo(new Rendered("default"));
    }

    @Test
    void tellsWhatStandsBeforeALineThatNoRenderReaches() {
        assertThat(state(
                        "shown: false\n",
                        "{{ if and .Values.shown (not .Values.shown) }}\n" + pod("quay.io/org/app:1") + "{{ end }}\n"))
                .isEqualTo(new Unreached(List.of(
                        new Barrier("{{ if and .Values.shown (not .Values.shown) }}", true, List.of("shown")))));
    }

    @Test
    void knowsATemplateThatNothingCalls() {
        assertThat(state("", "{{ define \"forgotten\" }}\n" + pod("quay.io/org/app:1") + "{{ end }}\n"))
                .isEqualTo(new Unreached(List.of()));
    }

    @Test
    void countsNoLineInAComment() {
        assertThat(lines("", "{{/*\nimage: quay.io/org/app:1\n*/}}\n")).isEmpty();
    }

    private static String pod(String image) {
        return POD.formatted("p", image);
    }

    private static State state(String values, String template) {
        return line(values, template).state();
    }

    private static LineCoverage line(String values, String template) {
        List<LineCoverage> lines = lines(values, template);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<LineCoverage> lines(String values, String template) {
        ChartFixture chart = ChartFixture.named("app", "1.0.0")
                .values(values)
                .with(
                        "templates/always.yaml",
                        POD.replace("image: %s", "args: []").formatted("q"))
                .with("templates/pod.yaml", template);
        Transformation transformation =
                new Transformation(ENGINE.pool(), Limits.DEFAULT, OscProfile.DEFAULT, "test", System::nanoTime);
        Done<TransformedChart> done = (Done<TransformedChart>)
                transformation.transform(ArchiveWriter.tgz(chart.files(), "app"), ConversionOptions.DEFAULT);
        return done.value().coverage().lines();
    }
}
