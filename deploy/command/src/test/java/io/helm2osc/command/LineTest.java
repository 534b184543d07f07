package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final ChartInput INPUT = new ChartInput("some/chart-1.0.0.tgz");

    @Test
    void tellsWhyAndWhereAChartWasRefused() {
        Refusal why = Refusal.of(RefusalCode.CHART_NAME_INVALID, "Chart.yaml", "The name is no name.");

        assertThat(Line.of(new Refused(INPUT, why)))
                .isEqualTo("chart-1.0.0: refused, chart.name-invalid at Chart.yaml: The name is no name.");
    }

    @Test
    void tellsWhatFailed() {
        assertThat(Line.of(new Failed(INPUT, new Fault("fetch.timeout", "No answer."))))
                .isEqualTo("chart-1.0.0: failed, fetch.timeout: No answer.");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        assertThat(Line.plain("a\n\tb\u001b[31mc\r\u202ed\u0000")).isEqualTo("a b [31mc d");
    }

    @Test
    void staysOneLineOfBoundedLength() {
        assertThat(Line.plain("x".repeat(10_000))).hasSize(400).endsWith("...");
    }

    @Test
    void keepsEveryLetterOfADiffInItsPlace() {
        assertThat(Line.safe("+  a:\u001b[31m  b\u202e")).isEqualTo("+  a: [31m  b ");
    }
}
