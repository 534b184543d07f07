package io.helm2osc.template.detective;

import static io.helm2osc.template.detective.Charts.rope;
import static io.helm2osc.testkit.ChartBuilder.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    private static final String VALUES = """
            image: {registry: quay.io, repository: org/app, tag: "", full: "quay.io/org/app:1.0"}
            list: [{name: sidecar}]
            code: "{{ .Values.image.registry }}/x"
            """;

    @Test
    void everyStretchKnowsItsValue() {
        Rope rope = rope("image: {{ .Values.image.registry }}/{{ .Values.image.repository }}", VALUES);
        assertThat(rope.segments())
                .containsExactly(
                        new Rope.Segment("image: ", new Origin.FromTemplate("templates/x.yaml", 0)),
                        new Rope.Segment("quay.io", value("image.registry")),
                        new Rope.Segment("/", new Origin.FromTemplate("templates/x.yaml", 35)),
                        new Rope.Segment("org/app", value("image.repository")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "{{ printf `%s:%s` .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}"
                        + " => org/app:4.5 => image.repository,image.tag",
                "{{ (index .Values.list 0).name | quote }} => \"sidecar\" => list[0].name",
                "{{ tpl .Values.code . }} => quay.io/x => image.registry,code",
                "{{ .Values.image.full | splitList `:` | first }} => quay.io/org/app => image.full",
                "{{ .Values.image.full | trimPrefix `quay.io/` | trunc 3 }} => org => image.full",
                "{{ (toYaml .Values.image | fromYaml).repository }} => org/app => image.repository",
                "{{ get (merge (dict) .Values.image) `registry` }} => quay.io => image.registry",
                "{{ .Values.image.repository | replace `/` `-` | upper }} => ORG-APP => image.repository",
                "{{ .Values.image.repository | sha256sum | trunc 4 }} => e3a1 => image.repository",
                "{{ regexReplaceAll `^[^/]+/` .Values.image.full `r/` }} => r/org/app:1.0 => image.full",
                "{{ frobnicate .Values.image.registry 1 }} => unknown => image.registry"
            })
    void originsOutliveFunctions(String template, String text, String paths) {
        Rope rope = rope(template.replace("`", "\""), VALUES);
        assertThat(rope.text()).isEqualTo(text);
        Set<ValuesPath> expected =
                List.of(paths.split(",")).stream().map(ValuesPath::parse).collect(Collectors.toSet());
        assertThat(rope.origin().valuesPaths()).hasSameElementsAs(expected);
    }

    @Test
    void aPartOfAValueKnowsWhereInItItStands() {
        Rope rope = rope("{{ .Values.image.full | splitList \":\" | last }}", VALUES);
        assertThat(rope.origin()).isEqualTo(new Origin.FromValues(ValuesPath.of("image", "full"), 16));
    }

    @Test
    void theChartsVersionIsTheCharts() {
        Rope rope = rope("{{ .Chart.AppVersion }}", VALUES);
        assertThat(rope.origin()).isEqualTo(new Origin.FromChart("", "appVersion", 0));
    }

    @Test
    void aLiteralKnowsItsPlaceInTheTemplate() {
        String template = "{{ .Values.image.tag | default \"latest\" }}";
        Origin literal = new Origin.FromTemplate("templates/x.yaml", template.indexOf("latest"));
        assertThat(rope(template, VALUES).origin())
                .isEqualTo(new Origin.Substitute(literal, ValuesPath.of("image", "tag")));
    }

    @Test
    void whatStandsInPlaceOfEmptyValuesKnowsThem() {
        Rope rope = rope("{{ coalesce .Values.none .Values.image.tag .Values.image.registry }}", VALUES);
        assertThat(rope.text()).isEqualTo("quay.io");
        assertThat(rope.origin().valuesPaths())
                .containsExactlyInAnyOrder(
                        ValuesPath.of("none"), ValuesPath.of("image", "tag"), ValuesPath.of("image", "registry"));
    }

    @Test
    void indentationKeepsWhatItMoves() {
        Rope rope = rope("{{ toYaml .Values.list | nindent 2 }}", VALUES);
        assertThat(rope.text()).isEqualTo("\n  - name: sidecar");
        assertThat(rope.originAt(rope.text().indexOf("sidecar"))).isEqualTo(value("list[0].name"));
    }

    private static Origin value(String path) {
        return new Origin.FromValues(ValuesPath.parse(path), 0);
    }

    @Test
    void tellsWhichActionsPrintAWord() {
        List<Print> prints = Charts.detective(chart("demo", "1.2.3")
                        .values(VALUES)
                        .template("_name.tpl", "{{ define \"name\" }}{{ .Values.image.full | quote }}{{ end }}")
                        .template("x.yaml", "a: {{ .Values.code }}\nb: {{ $name := include \"name\" . }}{{ $name }}"))
                .lookingFor(text -> text.contains("org/app"))
                .run(Map.of(), Release.DEFAULT)
                .prints();
        assertThat(prints)
                .extracting(Print::template, print -> print.text().text())
                .containsExactly(
                        tuple("templates/_name.tpl", "\"quay.io/org/app:1.0\""),
                        tuple("templates/x.yaml", "\"quay.io/org/app:1.0\""));
    }
}
