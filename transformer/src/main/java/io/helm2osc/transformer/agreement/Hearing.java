package io.helm2osc.transformer.agreement;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.RenderedFile;
import io.helm2osc.transformer.agreement.Agreement.NotRendered;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.PreparedChart;
import io.helm2osc.transformer.render.RenderRequest;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.KnownRenderings;
import io.helm2osc.transformer.scenario.RenderCount;
import io.helm2osc.transformer.scenario.Rendering;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks the engine and the detective for the same chart. Both are given it as the engine needs it: without a cluster to
/// ask, and with certificates that are the same each time.
public record Hearing(Engine engine, Limits limits) {

    // As Helm parts the text of a template.
    private static final Pattern SEPARATOR = Pattern.compile("(?:^|\\s*\n)---\\s*");
    private static final Release RELEASE = Release.DEFAULT;
    private static final RenderRequest REQUEST =
            new RenderRequest(RELEASE.name(), RELEASE.namespace(), RELEASE.kubeVersion(), Map.of());

    /// How far they agree on a chart under a scenario.
    public Agreement of(Chart chart, Scenario scenario) {
        Chart whole = ChartReader.read(chart.unpacked(), limits);
        ManifestReader reader = new ManifestReader(limits);
        RenderCount uncounted = new RenderCount(() -> 0, Limits.DEFAULT.conversion());
        try (ChartRenders renders =
                new ChartRenders(engine, whole, REQUEST, reader, uncounted, new KnownRenderings())) {
            List<RenderedFile> files = files(whole, scenario.values());
            return switch (renders.render(scenario.values())) {
                case Rendering.Shown(Manifest manifest) ->
                    Agreement.between(
                            Baseline.of(scenario, renders, manifest),
                            reader.read(PreparedChart.of(whole).restore(text(files))),
                            stops(files));
                case Rendering.NotShown(var outcome, String message) ->
                    new NotRendered(message, !stops(files).isEmpty());
            };
        }
    }

    /// What the detective makes of each file, in the order in which the engine puts documents of one kind out.
    private List<RenderedFile> files(Chart chart, Map<String, @Nullable Object> values) {
        PreparedChart prepared = PreparedChart.of(chart);
        Chart asRendered = ChartReader.read(prepared.files(), limits);
        return Detective.of(asRendered).run(prepared.values(values), RELEASE).files().stream()
                .sorted(Comparator.comparing(RenderedFile::path))
                .toList();
    }

    /// The manifest that the engine would write: each document without blanks around it, under the name of its file.
    private static String text(List<RenderedFile> files) {
        StringBuilder text = new StringBuilder();
        for (RenderedFile file : files) {
            if (!file.path().endsWith("NOTES.txt")) {
                for (String document : SEPARATOR.split(file.text().text())) {
                    text.append("---\n# Source: ").append(file.path()).append('\n');
                    text.append(document.strip()).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static Map<String, String> stops(List<RenderedFile> files) {
        Map<String, String> stops = new TreeMap<>();
        files.forEach(file -> file.problem().ifPresent(problem -> stops.put(file.path(), problem)));
        return stops;
    }
}
