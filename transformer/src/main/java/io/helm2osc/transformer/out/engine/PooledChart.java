package io.helm2osc.transformer.out.engine;

import io.helm2osc.transformer.render.OpenChart;
import io.helm2osc.transformer.render.RenderOutcome;
import io.helm2osc.transformer.render.RenderRequest;
import java.nio.file.Path;

/// A chart that lies in the pool's folder, for whichever worker is free.
record PooledChart(WorkerPool pool, Path archive) implements OpenChart {

    @Override
    public RenderOutcome render(RenderRequest request) {
        return pool.render(archive, request);
    }

    @Override
    public void close() {
        pool.forget(archive);
    }
}
