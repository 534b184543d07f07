package io.helm2osc.transformer.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a place in a Kubernetes resource tells of the value that templates put there.
class KubernetesUsesTest {

    private static final String POD = """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              replicas: {{ .Values.replicas }}
              template:
                spec:
                  {{- with .Values.nodeSelector }}
                  nodeSelector: {{ toYaml . | nindent 8 }}
                  {{- end }}
                  {{- if .Values.tolerations }}
                  tolerations:
                    {{- toYaml .Values.tolerations | nindent 8 }}
                  {{- end }}
                  priorityClassName: {{ .Values.priority }}
                  containers:
                  - name: main
                    resources: {{- toYaml .Values.resources | nindent 10 }}
                    securityContext: {{- toYaml (omit .Values.security "enabled") | nindent 10 }}
                    env:
                    - name: PORT
                      value: {{ .Values.port | quote }}
                    {{- range .Values.env }}
                    - name: {{ .name }}
                      value: {{ .value }}
                    {{- end }}
            ---
            kind: Service
            spec:
              type: {{ .Values.service.type }}
              ports:
              - port: {{ .Values.service.port }}
                nodePort: {{ .Values.service.nodePort }}
            """;

    private final CrdDocument crd = crd("""
            replicas:
            nodeSelector: {}
            tolerations: []
            priority:
            resources: {}
            security: {enabled: false, runAsUser: ''}
            port:
            env: [{name: a, value: b}]
            service: {type: ClusterIP, port: 80, nodePort: ''}
            """);

    @Test
    void emptyMapsAndListsGetTheirFields() {
        assertThat(schema("nodeSelector")).containsEntry("additionalProperties", Map.of("type", "string"));
        assertThat(schema("resources.limits"))
                .containsEntry("additionalProperties", Map.of("x-kubernetes-int-or-string", true));
        assertThat(Plain.at(schema("tolerations"), "items", "properties", "tolerationSeconds", "type"))
                .isEqualTo("integer");
    }

    @Test
    void nullsGetTheirType() {
        assertThat(schema("replicas")).containsEntry("type", "integer").containsEntry("nullable", true);
        assertThat(schema("priority")).containsEntry("type", "string");
    }

    @Test
    void whatIsQuotedIsTextOrNumber() {
        assertThat(schema("port")).containsEntry("x-kubernetes-int-or-string", true);
    }

    @Test
    void anEmptyTextInThePlaceOfANumberMayStayOne() {
        assertThat(schema("service.nodePort")).containsEntry("x-kubernetes-int-or-string", true);
        assertThat(schema("security.runAsUser")).containsEntry("x-kubernetes-int-or-string", true);
    }

    @Test
    void whatTheChartHasBesideStays() {
        assertThat(schema("security.enabled")).containsEntry("type", "boolean").containsEntry("default", false);
        assertThat(schema("security.runAsNonRoot")).containsEntry("type", "boolean");
        assertThat(schema("security")).containsEntry("x-kubernetes-preserve-unknown-fields", true);
    }

    @Test
    void aValueIsKnownByTheNameOfItsType() {
        assertThat(crd.known())
                .filteredOn(known ->
                        known.kubernetesType().isPresent() && known.path().depth() == 1)
                .extracting(known -> known.path() + " " + known.kubernetesType().orElseThrow())
                .containsExactly(
                        "tolerations []Toleration", "resources ResourceRequirements", "security SecurityContext");
        assertThat(crd.known())
                .filteredOn(known -> known.path().equals(ValuesPath.of("resources")))
                .extracting(KnownValue::source)
                .containsExactly(Source.USE);
    }

    @Test
    void aMapThatIsUsedAsSomethingElseKeepsItsOwnValues() {
        var chart = ChartFixture.guestbook()
                .values("cpu: 0.5\nselector: {a: {b: 1}}\n")
                .with(
                        "templates/pod.yaml",
                        "kind: Pod\nspec:\n  nodeSelector: {{ toYaml .Values.selector | nindent 4 }}\n"
                                + "  containers:\n  - resources: {limits: {cpu: {{ .Values.cpu }}}}\n");

        CrdDocument other = crd(chart);

        assertThat(other.schema(ValuesPath.of("cpu")).orElseThrow()).doesNotContainKey("type");
        assertThat(other.schema(ValuesPath.of("selector", "a")).orElseThrow())
                .containsEntry("x-kubernetes-preserve-unknown-fields", true)
                .doesNotContainKey("type");
    }

    private Map<String, Object> schema(String path) {
        return crd.schema(ValuesPath.parse(path)).orElseThrow();
    }

    private static CrdDocument crd(String values) {
        return crd(ChartFixture.guestbook().values(values).with("templates/all.yaml", POD));
    }

    private static CrdDocument crd(ChartFixture chart) {
        return CrdDocument.of(
                "guestbook",
                ObservedValues.of(chart.chart(), ValueUses.of(chart.chart()), Limits.DEFAULT),
                Set.of(),
                OscProfile.DEFAULT);
    }
}
