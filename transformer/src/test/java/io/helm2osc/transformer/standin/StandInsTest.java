package io.helm2osc.transformer.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.render.RenderRequest;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.KnownRenderings;
import io.helm2osc.transformer.scenario.RenderCount;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the real engine: each test is a way in which real charts ask for values.
class StandInsTest {

    private static final RenderRequest RELEASE =
            new RenderRequest("release-name", "default", RenderRequest.KUBE_VERSION, Map.of());

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void givesARequiredValueAndTheNextOne() {
        Scenario found = found(
                chart(
                        "cluster: {}\nport: null\n",
                        "name: {{ required \"a name, please\" .Values.cluster.name }}\nport: {{ required \"a port\" .Values.port }}"));

        assertThat(found.standIns()).containsExactly(path("cluster.name"), path("port"));
        assertThat(found.values()).isEqualTo(Map.of("cluster", Map.of("name", "stand-in"), "port", 8080L));
    }

    @Test
    void givesTheMapsAroundAFieldThatIsReadOfNothing() {
        Scenario found = found(chart("{}", "host: {{ .Values.ingress.tls.host }}"));

        assertThat(found.standIns()).containsExactly(path("ingress.tls.host"));
    }

    @Test
    void givesTextToAFunctionThatWantsText() {
        Scenario found = found(chart("token: null\n", "token: {{ .Values.token | b64enc }}"));

        assertThat(found.standIns()).containsExactly(path("token"));
    }

    @Test
    void turnsTheGuardsBehindWhichAComplaintWasPutTogether() {
        Scenario found = found(chart("mode: fast\nsecret: \"\"\nexisting: \"\"\n", """
                {{- $messages := list -}}
                {{- $messages = append $messages (include "demo.secret" .) -}}
                {{- $message := join "" $messages -}}
                {{- if $message }}{{ printf "\\nVALIDATION\\n%s" $message | fail }}{{ end }}
                mode: {{ .Values.mode }}"""));

        assertThat(found.standIns()).hasSize(1).isSubsetOf(path("secret"), path("existing"));
    }

    @Test
    void picksOneOfTheWordsThatAComplaintNames() {
        Scenario found = found(chart(
                "provider: \"\"\n",
                "{{ if not (has .Values.provider (list \"aws\" \"azure\")) }}"
                        + "{{ fail \"provider must be one of 'aws', 'azure'\" }}{{ end }}p: {{ .Values.provider }}"));

        assertThat(found.values().get("provider")).isEqualTo("aws");
    }

    @Test
    void saysYesWhereConsentIsAskedFor() {
        Scenario found =
                found(chart("eula: false\n", "{{ if not .Values.eula }}{{ fail \"accept the terms\" }}{{ end }}a: b"));

        assertThat(found.values()).isEqualTo(Map.of("eula", true));
    }

    @Test
    void readsWhatASchemaWants() {
        Chart chart = ChartFixture.named("demo", "1.0.0")
                .with("templates/x.yaml", "kind: ConfigMap\nmetadata: {name: a}\n")
                .values("policy: null\n")
                .with("values.schema.json", """
                        {"type": "object", "required": ["zone"], "properties": {
                          "policy": {"type": "string", "enum": ["upsert", "sync"]},
                          "zone": {"type": "string"}}}""")
                .chart();

        Scenario found = found(chart);

        assertThat(found.values()).isEqualTo(Map.of("policy", "upsert", "zone", "stand-in"));
    }

    @Test
    void findsAValueOfASubchart() {
        Chart chart = ChartFixture.named("demo", "1.0.0")
                .folder(
                        "child",
                        ChartFixture.named("child", "1.0.0")
                                .with(
                                        "templates/x.yaml",
                                        "kind: ConfigMap\nmetadata: {name: {{ required \"name\" .Values.title }}}\n"))
                .chart();

        assertThat(found(chart).standIns()).containsExactly(path("child.title"));
    }

    @Test
    void givesUpOnAChartThatNoValueHelps() {
        assertThat(search(chart("a: 1\n", "{{ fail \"never\" }}"))).isEmpty();
    }

    private static ValuesPath path(String path) {
        return ValuesPath.parse(path);
    }

    private static Chart chart(String values, String data) {
        return ChartFixture.named("demo", "1.0.0")
                .values(values)
                .with(
                        "templates/_helpers.tpl",
                        "{{ define \"demo.secret\" }}{{ if not (or .Values.secret .Values.existing) }}no secret{{ end }}{{ end }}")
                .with(
                        "templates/x.yaml",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + data.indent(2))
                .chart();
    }

    private static Scenario found(Chart chart) {
        return search(chart).orElseThrow();
    }

    private static Optional<Scenario> search(Chart chart) {
        try (ChartRenders renders = new ChartRenders(
                ENGINE.pool(),
                chart,
                RELEASE,
                new ManifestReader(Limits.DEFAULT),
                new RenderCount(System::nanoTime, Limits.DEFAULT.conversion()),
                new KnownRenderings())) {
            NotShown failure = (NotShown) renders.render(Map.of());
            Optional<Scenario> found = StandIns.of(chart, renders, RELEASE, failure, Limits.DEFAULT);
            found.ifPresent(
                    scenario -> assertThat(renders.render(scenario.values())).isInstanceOf(Shown.class));
            return found;
        }
    }
}
