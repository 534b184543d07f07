package io.helm2osc.template.detective;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.values.ValuesPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopTest {

    @Test
    void tellsTheValueThatARequiredWanted() {
        assertThat(stop("{{ required \"m\" .Values.a.b }}", "a: {}").reads()).containsExactly(ValuesPath.of("a", "b"));
    }

    @Test
    void tellsTheFieldThatWasReadOfNothing() {
        assertThat(stop("{{ .Values.a.b.c }}", "a: {}").reads()).contains(ValuesPath.of("a", "b", "c"));
    }

    @Test
    void tellsTheGuardsInFrontOfAFailureInnermostLast() {
        Stop stop = stop("{{ if .Values.use }}{{ if not .Values.a }}{{ fail \"a!\" }}{{ end }}{{ end }}", "use: true");
        assertThat(stop.message()).isEqualTo("a!");
        assertThat(stop.conditions())
                .extracting(condition -> condition.guard().reads())
                .containsExactly(Set.of(ValuesPath.of("use")), Set.of(ValuesPath.of("a")));
    }

    @Test
    void tellsTheGuardBehindWhichTheWordsWereWritten() {
        Stop stop = stop(
                "{{ $m := \"\" }}{{ if not .Values.a }}{{ $m = printf \"%s, no a\" $m }}{{ end }}{{ if $m }}{{ fail $m }}{{ end }}",
                "{}");
        assertThat(stop.conditions())
                .flatExtracting(condition -> condition.guard().reads())
                .contains(ValuesPath.of("a"));
    }

    private static Stop stop(String template, String values) {
        return Charts.file(template, values).stop().orElseThrow();
    }
}
