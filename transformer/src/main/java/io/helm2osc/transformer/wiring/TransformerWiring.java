package io.helm2osc.transformer.wiring;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.Stage;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.in.Transforming;
import io.helm2osc.transformer.out.engine.EngineSettings;
import io.helm2osc.transformer.out.engine.WorkerPool;
import io.helm2osc.transformer.profile.OscProfile;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class TransformerWiring {

    private TransformerWiring() {}

    @Produces
    @Singleton
    static EngineSettings engineSettings(TransformerSettings settings) {
        return settings.workers().stream()
                .mapToObj(EngineSettings.DEFAULT::withWorkers)
                .findFirst()
                .orElse(EngineSettings.DEFAULT);
    }

    @Produces
    @Singleton
    static WorkerPool engine(EngineSettings settings) {
        return WorkerPool.start(settings);
    }

    static void stop(@Disposes WorkerPool engine) {
        engine.close();
    }

    @Produces
    @Singleton
    static Stage<ChartFetched> transforming(WorkerPool engine, EngineSettings settings, ArtifactStore artifacts) {
        Transformation transformation = new Transformation(
                engine, Limits.DEFAULT, OscProfile.DEFAULT, ConverterVersion.CURRENT, System::nanoTime);
        return new Transforming(transformation, artifacts, settings.workers());
    }
}
