package io.helm2osc.transformer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.transformer.ChartFixture;
import io.helm2osc.transformer.RealEngine;
import io.helm2osc.transformer.agreement.Agreement.NotRendered;
import io.helm2osc.transformer.agreement.Agreement.OnDocuments;
import io.helm2osc.transformer.agreement.Compared.Identical;
import io.helm2osc.transformer.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The detective beside the real engine: what its word is worth.
class HearingTest {

    /// The charts of this module's tests, which use all that templates have, and those that ship as examples.
    private static final List<Path> CHARTS =
            List.of(Path.of("src/test/resources/charts"), Path.of("../deploy/examples/charts"));

    private static final double LEAST_PERCENT = 98;

    @RegisterExtension
    private static final RealEngine ENGINE = new RealEngine();

    @Test
    void theDetectiveRendersWhatTheEngineRenders() throws IOException {
        List<Compared> documents = new ArrayList<>();
        for (Path chart : charts()) {
            documents.addAll(documents(chart));
        }

        List<Compared> others =
                documents.stream().filter(one -> !(one instanceof Identical)).toList();
        double percent = 100.0 * (documents.size() - others.size()) / documents.size();
        System.out.printf(
                "The detective agrees with the engine on %.1f %% of %d documents%n", percent, documents.size());

        assertThat(documents).hasSizeGreaterThan(60);
        assertThat(percent).as("%s", others).isGreaterThanOrEqualTo(LEAST_PERCENT);
    }

    @Test
    void aDifferenceIsToldWithItsPlace() {
        Chart chart = ChartFixture.named("clock", "1.0.0")
                .with("templates/a.yaml", "kind: A\nspec: {word: {{ derivePassword 1 \"long\" \"a\" \"b\" \"c\" }}}\n")
                .chart();

        assertThat(compared(chart, Scenario.DEFAULT))
                .singleElement()
                .isInstanceOfSatisfying(Compared.Different.class, different -> {
                    assertThat(different.first().position()).endsWith("/spec/word");
                    assertThat(different.template()).isEqualTo("clock/templates/a.yaml");
                });
    }

    @Test
    void whatDiffersFromRenderToRenderIsNoDifference() {
        Chart chart = ChartFixture.named("random", "1.0.0")
                .with("templates/a.yaml", "kind: A\nspec: {word: {{ randAlphaNum 20 }}}\n")
                .chart();

        assertThat(compared(chart, Scenario.DEFAULT)).singleElement().isInstanceOf(Identical.class);
    }

    @Test
    void aChartThatTheEngineRefusesHasNoDocuments() {
        Chart chart = ChartFixture.named("refused", "1.0.0")
                .with("templates/a.yaml", "{{ fail \"no\" }}")
                .chart();

        assertThat(hearing().of(chart, Scenario.DEFAULT))
                .isInstanceOfSatisfying(
                        NotRendered.class,
                        refused -> assertThat(refused.detectiveStops()).isTrue());
    }

    @Test
    void valuesAreLaidOverTheChartsOwn() {
        Chart chart = ChartFixture.named("valued", "1.0.0")
                .values("kind: A\n")
                .with("templates/a.yaml", "kind: {{ .Values.kind }}\n")
                .chart();

        assertThat(compared(chart, new Scenario("given", Map.of("kind", "B"))))
                .singleElement()
                .satisfies(document -> assertThat(document.document()).contains("B"));
    }

    private static List<Compared> documents(Path folder) {
        Chart chart = chart(folder);
        return Stream.concat(Stream.of(Scenario.DEFAULT), Switches.of(chart).stream())
                .flatMap(scenario -> compared(chart, scenario).stream())
                .toList();
    }

    private static List<Compared> compared(Chart chart, Scenario scenario) {
        Agreement agreement = hearing().of(chart, scenario);
        assertThat(agreement)
                .as("%s with %s", chart.metadata().name(), scenario.name())
                .isInstanceOf(OnDocuments.class);
        return ((OnDocuments) agreement).documents();
    }

    private static Hearing hearing() {
        return new Hearing(ENGINE.pool(), Limits.DEFAULT);
    }

    private static List<Path> charts() throws IOException {
        List<Path> charts = new ArrayList<>();
        for (Path folder : CHARTS) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.sorted().forEach(charts::add);
            }
        }
        return charts;
    }

    private static Chart chart(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            FileTree tree = FileTree.EMPTY;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree = tree.with(folder.relativize(file).toString(), Bytes.of(Files.readAllBytes(file)));
            }
            return ChartReader.read(tree, Limits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
