package io.helm2osc.transformer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedFieldTest {

    private static final PinnedField VERSION = new PinnedField("Version", "v1.0");

    @Test
    void keepsPrintingTheOldValue() {
        assertThat(pinned("chart: {{ .Chart.Name }}-{{ .Chart.Version | replace \"+\" \"_\" }}"))
                .isEqualTo("chart: {{ .Chart.Name }}-{{ \"v1.0\" | replace \"+\" \"_\" }}");
        assertThat(pinned("{{ printf \"%s-%s\" $.Chart.Name $.Chart.Version }}{{ .root.Chart.Version }}"))
                .isEqualTo("{{ printf \"%s-%s\" $.Chart.Name \"v1.0\" }}{{ \"v1.0\" }}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ .Chart.AppVersion }}",
                "{{ .Chart.Version.Major }}",
                "{{ .Chart .Version }}",
                "{{ (index . 0).Chart.Version }}",
                "{{ .Capabilities.KubeVersion.Version }}",
                "{{ \".Chart.Version\" }} .Chart.Version",
                "{{ .Chart.Version"
            })
    void leavesEverythingElseAlone(String template) {
        assertThat(pinned(template)).isEqualTo(template);
    }

    @Test
    void quotesWhatTheTemplateLanguageReadsOtherwise() {
        assertThat(new PinnedField("Name", "a\"b\\c").in("{{ .Chart.Name }}", "t"))
                .isEqualTo("{{ \"a\\\"b\\\\c\" }}");
    }

    private static String pinned(String template) {
        return VERSION.in(template, "templates/a.yaml");
    }
}
