package io.helm2osc.template.detective;

import static io.helm2osc.template.detective.Charts.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final String VALUES = """
            list: [a, b, c]
            map: {q: 2, p: 1}
            none: []
            inner: {name: in}
            code: "{{ .Values.inner.name }}!"
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "{{ if .Values.list }}A{{ else }}B{{ end }} => A",
                "{{ if .Values.none }}A{{ else if .Values.list }}B{{ else }}C{{ end }} => B",
                "{{ with .Values.inner }}{{ .name }}{{ end }} => in",
                "{{ with .Values.none }}A{{ else }}{{ .Chart.Name }}{{ end }} => demo",
                "{{ with .Values.none }}A{{ else with .Values.inner }}{{ .name }}{{ end }} => in",
                "{{ range .Values.list }}{{ . }},{{ end }} => a,b,c,",
                "{{ range $i, $x := .Values.list }}{{ $i }}{{ $x }}{{ end }} => 0a1b2c",
                "{{ range $k, $v := .Values.map }}{{ $k }}={{ $v }};{{ end }} => p=1;q=2;",
                "{{ range .Values.none }}A{{ else }}B{{ end }} => B",
                "{{ range .Values.list }}{{ if eq . `b` }}{{ break }}{{ end }}{{ . }}{{ end }} => a",
                "{{ range .Values.list }}{{ if eq . `b` }}{{ continue }}{{ end }}{{ . }}{{ end }} => ac",
                "{{ range 3 }}{{ . }}{{ end }} => 012",
                "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ end }}{{ $x }} => 2",
                "{{ $x := 1 }}{{ if true }}{{ $x := 2 }}{{ end }}{{ $x }} => 1",
                "{{ range .Values.list }}{{ $.Chart.Name }}{{ break }}{{ end }} => demo",
                "{{ define `t` }}<{{ . }}>{{ end }}{{ template `t` .Values.inner.name }} => <in>",
                "{{ define `t` }}<{{ . }}>{{ end }}{{ include `t` `x` | upper }} => <X>",
                "{{ block `t` .Values.inner }}<{{ .name }}>{{ end }} => <in>",
                "{{ tpl .Values.code . }} => in!",
                "a {{- /* comment */ -}} b => ab",
                "[{{ .Values.absent }}] => []",
                "[{{ .Values.absent | quote }}] => []",
                "{{ (.Values.absent).x.y | default `d` }} => d",
                "{{ and .Values.absent .Values.absent.x }}{{ or .Values.inner .Values.absent.x | len }} => 1",
                "{{ (dict `a` (list 1 2)).a | last }} => 2",
                "{{ include `nowhere` . }} => problem: no template \"nowhere\" associated",
                "{{ .Values.absent.x }} => problem: nil pointer evaluating interface {}.x",
                "{{ fail `why` }} => problem: why",
                "{{ required `why` .Values.absent }} => problem: why",
                "{{ .Values.inner.name.x }} => problem: can't evaluate field x in type string",
                "{{ eq 1 `1` }} => problem: incompatible types for comparison"
            })
    void doesWhatGoDoes(String template, String expected) {
        assertThat(text(template.replace("`", "\""), VALUES)).isEqualTo(expected);
    }

    @Test
    void whatATextDefinesIsKnownInside() {
        assertThat(text("{{ tpl `{{ define \"q\" }}Q{{ end }}{{ include \"q\" . }}` . }}", VALUES))
                .isEqualTo("Q");
    }

    @Test
    void aFunctionThatNobodyKnowsYieldsSomethingUnknown() {
        assertThat(text("{{ frobnicate .Values.inner.name }}", VALUES)).isEqualTo("unknown");
    }

    @Test
    void templatesThatCallEachOtherForeverAreStopped() {
        assertThat(text("{{ define \"t\" }}{{ include \"t\" . }}{{ end }}{{ include \"t\" . }}", VALUES))
                .startsWith("problem: ");
        assertThat(text("{{ tpl .Values.x . }}", "x: '{{ tpl .Values.x . }}'")).startsWith("problem: ");
    }

    @Test
    void aRunThatNeverEndsIsStopped() {
        String loop = "{{ range until 99999 }}{{ range until 99999 }}{{ . }}{{ end }}{{ end }}";
        assertThat(text(loop, VALUES)).startsWith("problem: ");
        assertThat(text("{{ repeat 2000000000 \"abcdef\" }}", VALUES)).startsWith("problem: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ toYaml $d | len }}",
                "{{ print $d | len }}",
                "{{ toJson $d | len }}",
                "{{ deepCopy $d | len }}",
                "{{ deepEqual $d (dict \"d\" $d) }}",
                "{{ merge (dict \"d\" (dict \"x\" 1)) $d | len }}"
            })
    void aDictThatHoldsItselfIsNoTrap(String use) {
        String template = "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}" + use + "{{ $s := dict \"d\" 1 }}";
        assertThat(text(template, VALUES)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ toYaml $d | len }}", "{{ deepCopy $d | len }}", "{{ printf \"%v\" $d | len }}"})
    void dictsThatHoldEachOtherTwiceAreNoTrap(String use) {
        String template = "{{ $d := dict }}{{ range until 60 }}{{ $d = dict \"a\" $d \"b\" $d }}{{ end }}" + use;
        assertThat(text(template, VALUES)).startsWith("problem: ");
    }
}
