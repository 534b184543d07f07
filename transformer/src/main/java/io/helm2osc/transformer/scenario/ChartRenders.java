package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.Chart;
import io.helm2osc.transformer.manifest.ManifestReader;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.OpenChart;
import io.helm2osc.transformer.render.PreparedChart;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.render.RenderOutcome.NotRendered;
import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Rendered;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import io.helm2osc.transformer.render.RenderRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Renders one chart for one release: hooks and tests shown, no cluster, no network.
public final class ChartRenders implements AutoCloseable {

    private final PreparedChart prepared;
    private final OpenChart open;
    private final RenderRequest release;
    private final ManifestReader reader;
    private final RenderCount count;
    private final Map<Map<String, @Nullable Object>, Rendering> known;
    private @Nullable Boolean callsUnsteadyFunctions; // read from all files, when somebody asks

    /// @param known what was rendered before for the same release
    public ChartRenders(
            Engine engine,
            Chart chart,
            RenderRequest release,
            ManifestReader reader,
            RenderCount count,
            KnownRenderings known) {
        this.prepared = PreparedChart.of(chart);
        this.open = engine.open(prepared.files());
        this.release = release;
        this.reader = reader;
        this.count = count;
        this.known = known.of(chart.files());
    }

    /// The chart rendered with these values laid over its own, as it was the first time.
    public Rendering render(Map<String, @Nullable Object> values) {
        Rendering rendering = known.get(values);
        if (rendering == null) {
            rendering = renderAgain(values);
            known.put(values, rendering);
        }
        return rendering;
    }

    /// The same, asked of the engine whether it was rendered before or not.
    Rendering renderAgain(Map<String, @Nullable Object> values) {
        long start = count.start();
        RenderOutcome outcome = open.render(release.withValues(values));
        count.stop(start);
        return switch (outcome) {
            case Rendered(var manifest) -> shown(manifest);
            case NotRendered(var message) -> new Rendering.NotShown(outcome, message);
            case Stopped(var reason, var message) -> new Rendering.NotShown(outcome, message);
        };
    }

    private Rendering shown(String manifest) {
        if (reader.isTooMuch(manifest)) {
            String why = "the render has too many documents";
            return new Rendering.NotShown(new Stopped(Reason.OUTPUT_TOO_LARGE, why), why);
        }
        return new Rendering.Shown(reader.read(prepared.restore(manifest)));
    }

    /// Whether the chart renders the same every time with these values.
    boolean isSteady(Map<String, @Nullable Object> values) {
        if (callsUnsteadyFunctions == null) {
            callsUnsteadyFunctions = UnsteadyFunctions.calledIn(prepared.files());
        }
        return !callsUnsteadyFunctions && !UnsteadyFunctions.calledIn(values);
    }

    @Override
    public void close() {
        open.close();
    }
}
