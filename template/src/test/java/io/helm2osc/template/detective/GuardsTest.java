package io.helm2osc.template.detective;

import static io.helm2osc.testkit.ChartBuilder.chart;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.testkit.ChartBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardsTest {
    private static final String METRICS =
            "{{ if and .Values.use (include \"wanted\" .) }}image: a{{ else }}none{{ end }}";
    private static final String WANTED = "{{ define \"wanted\" }}{{ if .Values.metrics.enabled }}yes{{ end }}{{ end }}";

    @Test
    void aGuardTellsWhatItLookedAtInHelpersToo() {
        Rendering rendering = Charts.run(guarded("use: true\nmetrics: {enabled: false}"));
        Guard guard = rendering.guards().getLast();
        assertThat(guard.kind()).isEqualTo(Guard.Kind.IF);
        assertThat(guard.held()).isFalse();
        assertThat(guard.reads()).contains(ValuesPath.of("use"), ValuesPath.of("metrics", "enabled"));
    }

    @Test
    void aPlaceWhereNothingIsCountsAsLookedAt() {
        Rendering rendering = Charts.run(chart("demo", "1.0.0").template("x.yaml", "{{ if .Values.a }}{{ end }}"));
        assertThat(rendering.guards().getFirst().reads()).containsExactly(ValuesPath.of("a"));
    }

    @Test
    void anEmptyTextCountsAsLookedAt() {
        Rendering rendering = Charts.run(chart("demo", "1.0.0")
                .values("a: ''\nb: ''\n")
                .template("x.yaml", "{{ if and .Values.a (coalesce .Values.b \"x\") }}{{ end }}"));
        assertThat(rendering.guards().getFirst().reads()).containsExactly(ValuesPath.of("a"));
    }

    @Test
    void aWalkEverywhereSeesBothSidesAndTellsTheWay() {
        Rendering rendering = Charts.runEverywhere(guarded("use: true\nmetrics: {enabled: false}"));
        assertThat(rendering.files().getFirst().text().text()).isEqualTo("none");
        assertThat(rendering.fragments())
                .extracting(fragment -> fragment.text().text())
                .containsExactly("yes", "image: a");
        Visit image = visitOf(rendering, METRICS.indexOf("image"));
        assertThat(image.isReached()).isFalse();
        assertThat(image.conditions()).hasSize(1);
        assertThat(image.conditions().getFirst().wanted()).isTrue();
    }

    @Test
    void aWalkEverywhereEntersAnEmptyRangeOnce() {
        String template = "{{ range $k, $v := .Values.list }}image: {{ $v.image }}{{ end }}";
        Rendering rendering =
                Charts.runEverywhere(chart("demo", "1.0.0").values("list: []").template("x.yaml", template));
        Fragment fragment = rendering.fragments().getFirst();
        assertThat(fragment.text().text()).isEqualTo("image: unknown");
        assertThat(fragment.text().origin().valuesPaths()).containsExactly(ValuesPath.parse("list[0].image"));
    }

    @Test
    void aWalkEverywherePassesOverWhatTheEngineStopsAt() {
        String template =
                "{{ fail \"no\" }}{{ .Values.a.b.c }}{{ include \"nowhere\" . }}{{ required \"x\" .Values.y }}image: a";
        Rendering rendering = Charts.runEverywhere(chart("demo", "1.0.0").template("x.yaml", template));
        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.files().getFirst().text().text()).endsWith("image: a");
    }

    @Test
    void whatADetourDoesToVariablesIsForgotten() {
        String template = "{{ $x := 1 }}{{ if .Values.no }}{{ $x = 2 }}{{ end }}{{ $x }}";
        Rendering rendering = Charts.runEverywhere(chart("demo", "1.0.0").template("x.yaml", template));
        assertThat(rendering.files().getFirst().text().text()).isEqualTo("1");
    }

    @Test
    void aDependencyIsAGuardToo() {
        ChartBuilder database = chart("db", "1.0.0").template("x.yaml", "image: a");
        Rendering rendering = Charts.runEverywhere(chart("demo", "1.0.0")
                .metadata("dependencies: [{name: db, version: 1.0.0, condition: db.enabled, tags: [back]}]")
                .values("db: {enabled: false}")
                .subchart(database));
        Guard guard = rendering.visits().getFirst().conditions().getFirst().guard();
        assertThat(guard.kind()).isEqualTo(Guard.Kind.DEPENDENCY);
        assertThat(guard.held()).isFalse();
        assertThat(guard.reads()).isEqualTo(Set.of(ValuesPath.of("db", "enabled"), ValuesPath.of("tags", "back")));
    }

    @Test
    void aRunAsTheEngineComesByNothingElse() {
        Rendering rendering = Charts.run(guarded("use: false"));
        assertThat(rendering.visits())
                .extracting(visit -> visit.text().of(METRICS))
                .isEqualTo(List.of("none"));
    }

    private static Visit visitOf(Rendering rendering, int offset) {
        return rendering.visits().stream()
                .filter(visit -> visit.template().equals("templates/x.yaml")
                        && visit.text().contains(offset))
                .findFirst()
                .orElseThrow();
    }

    private static ChartBuilder guarded(String values) {
        return chart("demo", "1.0.0").values(values).template("x.yaml", METRICS).template("_helpers.tpl", WANTED);
    }
}
