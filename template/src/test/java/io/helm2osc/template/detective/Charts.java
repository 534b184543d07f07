package io.helm2osc.template.detective;

import static io.helm2osc.testkit.ChartBuilder.chart;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.template.value.Rope;
import io.helm2osc.testkit.ChartBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/// Runs small charts.
final class Charts {

    private Charts() {}

    static Rendering run(ChartBuilder chart) {
        return detective(chart).run(Map.of(), Release.DEFAULT);
    }

    static Rendering runEverywhere(ChartBuilder chart) {
        return detective(chart).run(Map.of(), Release.DEFAULT, Walk.EVERYWHERE);
    }

    static Detective detective(ChartBuilder chart) {
        return Detective.of(ChartReader.read(chart.tree(), Limits.DEFAULT));
    }

    /// What a single template comes to.
    static RenderedFile file(String template, String values) {
        Rendering rendering = run(chart("demo", "1.2.3")
                .metadata("appVersion: \"4.5\"")
                .values(values)
                .template("x.yaml", template));
        return rendering.files().getFirst();
    }

    static String text(String template, String values) {
        RenderedFile file = file(template, values);
        return file.problem()
                .map(problem -> "problem: " + problem)
                .orElse(file.text().text());
    }

    static Rope rope(String template, String values) {
        return file(template, values).text();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Charts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
