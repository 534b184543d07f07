package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.command.AgreementReport.OfChart;
import io.helm2osc.transformer.agreement.Agreement.NotRendered;
import io.helm2osc.transformer.agreement.Agreement.OnDocuments;
import io.helm2osc.transformer.agreement.Compared.Different;
import io.helm2osc.transformer.agreement.Compared.Excess;
import io.helm2osc.transformer.agreement.Compared.Identical;
import io.helm2osc.transformer.agreement.Compared.Missing;
import io.helm2osc.transformer.manifest.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementReportTest {

    private final AgreementReport report = new AgreementReport();

    @Test
    void tellsEachDocumentThatIsNotTheSameAndTheShareOfThoseThatAre() {
        List<String> lines = report.add(new OfChart(
                "demo",
                new OnDocuments(List.of(
                        new Identical("v1 Pod -/a", "demo/templates/a.yaml"),
                        new Different(
                                "v1 Pod -/b",
                                "demo/templates/b.yaml",
                                new Change("v1 Pod -/b/spec", "the same words, and left", "the same words, and right")),
                        new Missing("v1 Pod -/c", "demo/templates/c.yaml", "no such function"),
                        new Excess("v1 Pod -/d", "demo/templates/d.yaml")))));

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("b.yaml", "v1 Pod -/b/spec", "left -> ", "right");
        assertThat(lines.get(1)).contains("lacks v1 Pod -/c: no such function");
        assertThat(report.summary().getFirst())
                .contains("1 of 3 documents are identical (33.33 %)", "1 in excess", "0 of 1 charts");
    }

    @Test
    void countsChartsThatDoNotRenderApart() {
        report.add(new OfChart("a", new NotRendered("nil pointer", true)));
        report.add(new OfChart("b", new NotRendered("the schema says no", false)));

        assertThat(report.summary().getLast()).contains("2 charts do not render, 1 of them only for the engine");
    }
}
