package io.helm2osc.transformer.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardedImagesTest {

    @Test
    void turnsOnASwitchAndSaysTheWordThatAGuardComparesWith() {
        assertThat(settings(
                        "metrics: {enabled: false}\nkind: plain\n",
                        "{{ if and .Values.metrics.enabled (eq .Values.kind \"full\") }}image: a{{ end }}"))
                .containsExactly(Map.of("metrics.enabled", true, "kind", "full"));
    }

    @Test
    void putsWhatAgreesTogetherAndKeepsApartWhatDoesNot() {
        assertThat(settings("kind: a\nextra: false\n", """
                        {{ if eq .Values.kind "b" }}image: b{{ end }}
                        {{ if eq .Values.kind "c" }}image: c{{ end }}
                        {{ if .Values.extra }}image: d{{ end }}
                        """))
                .containsExactly(Map.of("kind", "b", "extra", true), Map.of("kind", "c"));
    }

    @Test
    void goesAroundWhatWouldHideAnImage() {
        assertThat(settings(
                        "external: {enabled: true, host: h}\n",
                        "{{ if not (or .Values.external.enabled (empty .Values.external.host)) }}image: a{{ end }}"))
                .containsExactly(Map.of("external.enabled", false));
    }

    @Test
    void givesAnEmptyListAnItemWithTheFieldsThatTheLoopReads() {
        assertThat(settings(
                        "jobs: []\n",
                        "{{ range .Values.jobs }}{{ .name }}: {port: {{ .port }}, image: busybox:1}{{ end }}"))
                .containsExactly(Map.of("jobs", List.of(Map.of("name", "example", "port", 8080L))));
    }

    @Test
    void givesAnEmptyMapWhatIsReadBelowIt() {
        assertThat(settings("backup: {}\n", "{{ with .Values.backup }}{{ .schedule }} image: a:1{{ end }}"))
                .containsExactly(Map.of("backup", Map.of("schedule", "0 0 * * *")));
    }

    @Test
    void readsNamedTemplatesThatSayYesOrNo() {
        assertThat(settings("a: false\nb: true\n", """
                        {{ define "wanted" }}{{ if and .Values.a (not .Values.b) }}{{ true }}{{ end }}{{ end }}
                        {{ if include "wanted" . }}image: a{{ end }}
                        """)).containsExactly(Map.of("a", true, "b", false));
    }

    @Test
    void meetsTheChecksThatStopTheEngineOnTheWay() {
        assertThat(settings("addon: {enabled: false, mounts: [], host: ''}\n", """
                        {{ if .Values.addon.enabled }}
                        {{ if lt (len .Values.addon.mounts) 1 }}{{ fail "no mounts" }}{{ end }}
                        {{ required "no host" .Values.addon.host }} image: a
                        {{ end }}
                        """))
                .containsExactly(Map.of(
                        "addon.enabled",
                        true,
                        "addon.host",
                        "example",
                        "addon.mounts",
                        List.of(Map.of("name", "example", "mountPath", "/example"))));
    }

    @Test
    void putsRightWhatGatheredComplaintsSay() {
        assertThat(settings("a: false\nrbac: false\n", """
                        {{ define "complaint" }}{{ if and .Values.a (not .Values.rbac) }}a needs rbac{{ end }}{{ end }}
                        {{ define "check" }}{{ $all := list (include "complaint" .) | join "" }}{{ if $all }}{{ fail $all }}{{ end }}{{ end }}
                        {{ include "check" . }}{{ if .Values.a }}image: a{{ end }}
                        """)).containsExactly(Map.of("a", true, "rbac", true));
    }

    @Test
    void looksBehindTheNextGuardToo() {
        assertThat(settings("a: false\nlist: []\n", """
                        {{ if .Values.a }}{{ range $x := .Values.list }}{{ if $x.on }}image: a{{ end }}{{ end }}{{ end }}
                        """))
                .containsExactly(Map.of("a", true, "list", List.of(Map.of("on", "example"))));
    }

    @Test
    void leavesAloneWhatNamesAnImage() {
        assertThat(settings(
                        "image: {repository: ''}\n",
                        "{{ if .Values.image.repository }}image: {{ .Values.image.repository }}{{ end }}"))
                .isEmpty();
    }

    @Test
    void makesUpNoDigest() {
        assertThat(settings(
                        "image: {sha: ''}\n",
                        "image: a:1{{ if .Values.image.sha }}@sha256:{{ .Values.image.sha }} image: b{{ end }}"))
                .isEmpty();
    }

    @Test
    void needsNothingForWhatIsShown() {
        assertThat(settings("a: true\n", "{{ if .Values.a }}image: a{{ end }}")).isEmpty();
    }

    private static List<Map<String, Object>> settings(String values, String template) {
        Chart chart = ChartFixture.named("demo", "1.0.0")
                .values(values)
                .with("templates/x.yaml", template)
                .chart();
        return GuardedImages.groups(chart, Map.of(), CoalescedValues.of(chart), List.of()).stream()
                .map(group -> plain(group.together().orElseThrow().values()))
                .toList();
    }

    private static Map<String, Object> plain(Map<ValuesPath, Object> settings) {
        Map<String, Object> plain = new LinkedHashMap<>();
        settings.forEach((path, value) -> plain.put(path.toString(), value));
        return plain;
    }
}
