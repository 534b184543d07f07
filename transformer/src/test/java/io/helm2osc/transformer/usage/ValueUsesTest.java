package io.helm2osc.transformer.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.ChartFixture;
import org.junit.jupiter.api.Test;

class ValueUsesTest {

    @Test
    void knowsWhatIsUsedAndWhatIsNot() {
        ValueUses uses = uses("a: {{ .Values.one.two }}{{ toYaml .Values.all }}{{ index .Values \"odd-key\" \"x\" }}");

        assertThat(uses.isUsed(ValuesPath.of("one", "two"))).isTrue();
        assertThat(uses.isUsed(ValuesPath.of("one"))).isTrue();
        assertThat(uses.isUsed(ValuesPath.of("one", "three"))).isFalse();
        assertThat(uses.isUsed(ValuesPath.of("all", "of", "it"))).isTrue();
        assertThat(uses.isUsed(ValuesPath.of("odd-key", "x"))).isTrue();
        assertThat(uses.isUsed(ValuesPath.of("other"))).isFalse();
    }

    @Test
    void followsVariablesAndWith() {
        ValueUses uses = uses("{{ $db := .Values.db }}{{ with $db.auth }}{{ .user }}{{ $.Values.top }}{{ end }}");

        assertThat(uses.isUsed(ValuesPath.of("db", "auth", "user"))).isTrue();
        assertThat(uses.isUsed(ValuesPath.of("db", "auth", "other"))).isFalse();
        assertThat(uses.isUsed(ValuesPath.of("top"))).isTrue();
    }

    @Test
    void tellsWhatHoldsWhereverAValueIsUsed() {
        ValueUses uses = uses("""
                {{ if and .Values.ingress.enabled .Values.ingress.host }}{{ .Values.ingress.host }}
                {{ .Values.ingress.path }}{{ end }}
                {{ if eq .Values.service.type "NodePort" }}{{ .Values.service.nodePort }}{{ end }}
                {{ if .Values.db.enabled }}{{ else }}{{ .Values.db.external }}{{ end }}
                {{ if .Values.a.on }}{{ .Values.a.b }}{{ end }}{{ .Values.a.b }}
                """);

        assertThat(uses.conditions(ValuesPath.of("ingress", "path")))
                .contains(new Setting(ValuesPath.of("ingress", "enabled"), "true"));
        assertThat(uses.conditions(ValuesPath.of("ingress", "host")))
                .containsExactly(new Setting(ValuesPath.of("ingress", "enabled"), "true"));
        assertThat(uses.conditions(ValuesPath.of("service", "nodePort")))
                .containsExactly(new Setting(ValuesPath.of("service", "type"), "NodePort"));
        assertThat(uses.conditions(ValuesPath.of("db", "external")))
                .containsExactly(new Setting(ValuesPath.of("db", "enabled"), "false"));
        assertThat(uses.conditions(ValuesPath.of("a", "b"))).isEmpty();
    }

    @Test
    void looksThroughNamedTemplates() {
        ValueUses uses = ValueUses.of(ChartFixture.guestbook()
                .with(
                        "templates/_helpers.tpl",
                        "{{ define \"host\" }}{{ .Values.ingress.host }}{{ end }}{{ define \"never\" }}{{ .Values.never }}{{ end }}")
                .with("templates/x.yaml", "{{ if .Values.ingress.enabled }}{{ include \"host\" . }}{{ end }}")
                .chart());

        assertThat(uses.conditions(ValuesPath.of("ingress", "host")))
                .containsExactly(new Setting(ValuesPath.of("ingress", "enabled"), "true"));
        assertThat(uses.isUsed(ValuesPath.of("never"))).isFalse();
    }

    @Test
    void takesWordsGivenToLibrariesForPaths() {
        ValueUses uses = uses("{{ include \"manage\" (dict \"keys\" (list \"auth.password\") \"context\" $) }}");

        assertThat(uses.isUsed(ValuesPath.of("auth", "password"))).isTrue();
    }

    @Test
    void readsSubchartsInTheRootsCoordinates() {
        ValueUses uses = ValueUses.of(ChartFixture.guestbook()
                .chartYaml("dependencies: [{name: db, version: 1.0.0, alias: store, condition: store.enabled}]\n")
                .folder(
                        "db",
                        ChartFixture.named("db", "1.0.0")
                                .with("templates/x.yaml", "a: {{ .Values.size }}\nb: {{ .Values.global.class }}\n"))
                .chart());

        assertThat(uses.conditions(ValuesPath.of("store", "size")))
                .containsExactly(new Setting(ValuesPath.of("store", "enabled"), "true"));
        assertThat(uses.isUsed(ValuesPath.of("global", "class"))).isTrue();
    }

    @Test
    void readsTemplatesInValues() {
        ValueUses uses = ValueUses.of(ChartFixture.guestbook()
                .values("config: 'url={{ .Values.url }}'\n")
                .with("templates/x.yaml", "{{ tpl .Values.config . }}")
                .chart());

        assertThat(uses.isUsed(ValuesPath.of("url"))).isTrue();
    }

    @Test
    void takesEverythingForUsedWhereATemplateCannotBeRead() {
        assertThat(uses("{{ if }}").isUsed(ValuesPath.of("whatever"))).isTrue();
    }

    @Test
    void tellsSwitchesFromWhatIsWrittenComparedOrHoldsMore() {
        ValueUses uses = uses("""
                {{ if and .Values.on (or (not .Values.off) .Values.text) }}{{ .Values.text }}{{ end }}
                {{ if eq .Values.mode "a" }}{{ end }}{{ if gt (int .Values.count) 1 }}{{ end }}
                {{ if .Values.map }}{{ .Values.map.key }}{{ end }}{{ with .Values.part }}{{ . }}{{ end }}
                """);

        assertThat(uses.paths())
                .filteredOn(uses::isSwitch)
                .extracting(ValuesPath::toString)
                .containsExactly("off", "on");
    }

    @Test
    void lookingSomethingUpInAllValuesSaysNothingOfThoseThatHaveAName() {
        ValueUses uses =
                uses("{{ $k := \"x\" }}{{ index .Values $k }}{{ if .Values.db.on }}{{ .Values.db.size }}{{ end }}"
                        + "{{ include \"name\" .Values.db }}");

        assertThat(uses.conditions(ValuesPath.of("db", "size")))
                .containsExactly(new Setting(ValuesPath.of("db", "on"), "true"));
        assertThat(uses.names(ValuesPath.of("db", "size"))).isTrue();
        assertThat(uses.names(ValuesPath.of("db", "other"))).isFalse();
        assertThat(uses.isUsed(ValuesPath.of("db", "other"))).isTrue();
    }

    @Test
    void takesAFileThatIsIncludedByItsPathForNoNamedTemplate() {
        ValueUses uses = ValueUses.of(ChartFixture.guestbook()
                .with("templates/_helpers.tpl", "{{ define \"never\" }}{{ .Values.never }}{{ end }}")
                .with(
                        "templates/x.yaml",
                        "{{ include (print $.Template.BasePath \"/configmap.yaml\") . }}"
                                + "{{ include (print .context.Template.BasePath .path) . }}")
                .chart());

        assertThat(uses.isUsed(ValuesPath.of("never"))).isFalse();
    }

    @Test
    void collectsWhatAValueIsComparedWith() {
        ValueUses uses = uses("{{ if eq .Values.mode \"a\" }}{{ else if ne .Values.mode \"b\" }}{{ end }}");

        assertThat(uses.words(ValuesPath.of("mode"))).containsExactlyInAnyOrder("a", "b");
    }

    private static ValueUses uses(String template) {
        return ValueUses.of(
                ChartFixture.guestbook().with("templates/x.yaml", template).chart());
    }
}
