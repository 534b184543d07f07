package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.transformer.render.Engine;
import io.helm2osc.transformer.render.OpenChart;
import io.helm2osc.transformer.render.PreparedChart;
import io.helm2osc.transformer.render.RenderRequest;
import java.util.Map;
import java.util.OptionalLong;

/// What a conversion is measured against: the engine, asked once for the same chart with its default values, as
/// soon as the chart was converted.
record Yardstick(Engine engine, Limits limits) {

    private static final RenderRequest ONCE =
            new RenderRequest("release-name", "default", RenderRequest.KUBE_VERSION, Map.of());

    Measured measured(ChartResult result) {
        return new Measured(
                result, result instanceof Packed packed ? OptionalLong.of(oneRender(packed)) : OptionalLong.empty());
    }

    private long oneRender(Packed packed) {
        PreparedChart prepared =
                PreparedChart.of(ChartReader.read(ArchiveReader.readChart(packed.chart(), limits), limits));
        try (OpenChart open = engine.open(prepared.files())) {
            long started = System.nanoTime();
            open.render(ONCE);
            return System.nanoTime() - started;
        }
    }
}
