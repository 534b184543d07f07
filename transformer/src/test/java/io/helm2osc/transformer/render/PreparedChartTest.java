package io.helm2osc.transformer.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreparedChartTest {

    private static final FileTree CHART =
            FileTree.EMPTY.with("Chart.yaml", "apiVersion: v2\nname: sample\nversion: 1.0.0\n");

    @Test
    void letsHooksBeSeenAndGivesThemTheirNameBack() {
        String template = "metadata:\n  annotations:\n    helm.sh/hook: test\n    helm.sh/hook-weight: \"1\"\n";

        PreparedChart prepared = prepare(CHART.with("templates/test.yaml", template));

        String given = prepared.files().text("templates/test.yaml").orElseThrow();
        assertThat(given).doesNotContain("helm.sh/hook:");
        assertThat(prepared.restore(given)).isEqualTo(template);
    }

    @Test
    void renamesHooksInValuesAndInOverlaysOfThem() {
        PreparedChart prepared = prepare(CHART.with("values.yaml", "annotations:\n  helm.sh/hook: test\n"));

        assertThat(prepared.files().text("values.yaml").orElseThrow()).doesNotContain("helm.sh/hook:");
        assertThat(prepared.values(Map.of("annotations", List.of(Map.of("helm.sh/hook", "helm.sh/hook")))))
                .hasToString("{annotations=[{helm.sh/hooK=helm.sh/hooK}]}");
    }

    @Test
    void takesANameForHooksThatTheChartDoesNotUse() {
        PreparedChart prepared = prepare(CHART.with("templates/a.yaml", "helm.sh/hooK: helm.sh/hook"));

        String given = prepared.files().text("templates/a.yaml").orElseThrow();
        assertThat(prepared.restore(given)).isEqualTo("helm.sh/hooK: helm.sh/hook");
    }

    @Test
    void emptiesLookupInTemplatesOnly() {
        PreparedChart prepared =
                prepare(CHART.with("templates/a.yaml", "a: {{ lookup \"v1\" \"Secret\" \"ns\" \"n\" }} # lookup")
                        .with("files/a.yaml", "{{ lookup }}"));

        assertThat(prepared.files().text("templates/a.yaml"))
                .contains("a: {{ omit (dict) \"v1\" \"Secret\" \"ns\" \"n\" }} # lookup");
        assertThat(prepared.files().text("files/a.yaml")).contains("{{ lookup }}");
    }

    @Test
    void givesTheSameForWhatIsRandom() {
        PreparedChart prepared = prepare(
                CHART.with(
                        "templates/a.yaml",
                        "a: {{ default (randAlphaNum 12) .a | quote }} {{ randInt 0 59 }} {{ randBytes .n | quote }} {{ uuidv4 }}"));

        assertThat(prepared.files().text("templates/a.yaml"))
                .contains("a: {{ default (repeat 12 \"x\") .a | quote }} {{ min 0 59 | int }}"
                        + " {{ repeat .n \"x\" | b64enc | quote }}"
                        + " {{ (toString \"00000000-0000-4000-8000-000000000000\") }}");
    }

    @Test
    void leavesRandomWhatIsGivenItsLengthByAPipe() {
        PreparedChart prepared = prepare(CHART.with("templates/a.yaml", "a: {{ .n | randAlpha }}"));

        assertThat(prepared.files().text("templates/a.yaml")).contains("a: {{ .n | randAlpha }}");
    }

    @Test
    void putsTheKeysOfAMapInOrder() {
        PreparedChart prepared = prepare(CHART.with("templates/a.yaml", "{{ range keys .a }}{{ end }}"));

        assertThat(prepared.files().text("templates/a.yaml")).contains("{{ range keys .a | sortAlpha }}{{ end }}");
    }

    @Test
    void preparesTheChartsInside() {
        PreparedChart prepared =
                prepare(CHART.with("charts/inner/Chart.yaml", "apiVersion: v2\nname: inner\nversion: 1.0.0\n")
                        .with("charts/inner/templates/a.yaml", "a: {{ lookup \"v1\" \"Secret\" \"ns\" \"n\" }}")
                        .with("charts/inner/values.schema.json", "{\"$ref\":\"http://example.com/\"}"));

        assertThat(prepared.files().text("charts/inner/templates/a.yaml").orElseThrow())
                .contains("omit (dict)");
        assertThat(prepared.files().text("charts/inner/values.schema.json")).contains("{}");
    }

    @Test
    void keepsContentThatIsNoText() {
        Bytes content = Bytes.of(new byte[] {(byte) 0xff, 0, (byte) 0xc0, 'h'});

        assertThat(prepare(CHART.with("files/logo", content)).files().find("files/logo"))
                .contains(content);
    }

    private static PreparedChart prepare(FileTree files) {
        return PreparedChart.of(ChartReader.read(files, Limits.DEFAULT));
    }
}
