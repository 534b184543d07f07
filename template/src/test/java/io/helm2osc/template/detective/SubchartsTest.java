package io.helm2osc.template.detective;

import static io.helm2osc.testkit.ChartBuilder.chart;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.value.Origin;
import io.helm2osc.testkit.ChartBuilder;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubchartsTest {
    private static final ChartBuilder DATABASE = chart("db", "1.0.0")
            .values("image: postgres\nport: 1\nglobal: {registry: own.example, zone: z}\nexports: {data: {a: 1}}\n")
            .template(
                    "x.yaml",
                    "{{ .Values.image }} {{ .Values.port }} {{ .Values.global.registry }} {{ .Values.global.zone }} {{ .Chart.Name }}");

    @Test
    void theParentsValuesWinAndKeepTheirPlace() {
        Rendering rendering =
                Charts.run(chart("demo", "1.0.0").values("db: {port: 2}").subchart(DATABASE));
        RenderedFile file = rendering.files().getFirst();
        assertThat(file.path()).isEqualTo("demo/charts/db/templates/x.yaml");
        assertThat(file.template()).isEqualTo("charts/db/templates/x.yaml");
        assertThat(file.text().text()).isEqualTo("postgres 2 own.example z db");
        assertThat(file.text().originAt(0)).isEqualTo(new Origin.FromValues(ValuesPath.parse("db.image"), 0));
    }

    @Test
    void globalsAreHandedDown() {
        Rendering rendering = Charts.run(
                chart("demo", "1.0.0").values("global: {registry: r.example}").subchart(DATABASE));
        RenderedFile file = rendering.files().getFirst();
        assertThat(file.text().text()).isEqualTo("postgres 1 r.example z db");
        assertThat(file.text().originAt(11)).isEqualTo(new Origin.FromValues(ValuesPath.parse("global.registry"), 0));
    }

    @Test
    void conditionsAndTagsDecide() {
        String byCondition = "dependencies: [{name: db, version: 1.0.0, condition: 'x.use,db.use', tags: [back]}]";
        assertThat(texts(byCondition, "db: {use: false}")).isEmpty();
        assertThat(texts(byCondition, "db: {use: false}\nx: {use: true}")).hasSize(1);
        assertThat(texts(byCondition, "tags: {back: false}")).isEmpty();
        assertThat(texts(byCondition, "")).hasSize(1);
    }

    @Test
    void anAliasIsAChartOfItsOwn() {
        String twice = "dependencies: [{name: db, version: 1.0.0, alias: one}, {name: db, version: 1.0.0, alias: two}]";
        assertThat(texts(twice, "one: {port: 7}"))
                .containsEntry("demo/charts/one/templates/x.yaml", "postgres 7 own.example z one")
                .containsEntry("demo/charts/two/templates/x.yaml", "postgres 1 own.example z two");
    }

    @Test
    void valuesAreImported() {
        String metadata =
                "dependencies: [{name: db, version: 1.0.0, import-values: [data, {child: global, parent: g}]}]";
        Rendering rendering = Charts.run(chart("demo", "1.0.0")
                .metadata(metadata)
                .subchart(DATABASE)
                .template("y.yaml", "{{ .Values.a }} {{ .Values.g.zone }}"));
        assertThat(rendering.files().getLast().text().text()).isEqualTo("1 z");
    }

    @Test
    void aLibraryOnlyLendsItsTemplates() {
        ChartBuilder library = chart("lib", "1.0.0")
                .metadata("type: library")
                .template("_x.tpl", "{{ define \"lib.x\" }}X{{ end }}")
                .template("y.yaml", "never");
        Rendering rendering =
                Charts.run(chart("demo", "1.0.0").subchart(library).template("z.yaml", "{{ include \"lib.x\" . }}"));
        assertThat(rendering.files()).extracting(file -> file.text().text()).containsExactly("X");
    }

    @Test
    void filesCanBeRead() {
        ChartBuilder files = chart("demo", "1.0.0")
                .file("conf/a.txt", "A")
                .file("conf/b.ini", "B\nC\n")
                .template("x.yaml", """
                        {{ .Files.Get "conf/a.txt" }} {{ len (.Files.Lines "conf/b.ini") }} {{ .Files.Get "nowhere" }}
                        {{- range $path, $_ := .Files.Glob "conf/*.ini" }} {{ $path }}{{ end }}
                        {{ (.Files.Glob "conf/*").AsConfig }}
                        {{ (.Files.Glob "conf/a.*").AsSecrets }}
                        {{ if .Files.Glob "*.none" }}some{{ else }}none{{ end }}""");
        assertThat(Charts.run(files).files().getFirst().text().text())
                .isEqualTo("A 2  conf/b.ini\na.txt: A\nb.ini: |\n  B\n  C\na.txt: QQ==\nnone");
    }

    private static Map<String, String> texts(String metadata, String values) {
        Rendering rendering = Charts.run(
                chart("demo", "1.0.0").metadata(metadata).values(values).subchart(DATABASE));
        return rendering.files().stream()
                .collect(
                        Collectors.toMap(RenderedFile::path, file -> file.text().text()));
    }
}
