package io.helm2osc.packager.wiring;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.packager.Packaging;
import io.helm2osc.packager.in.PackagerStage;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.Stage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class PackagerWiring {

    private PackagerWiring() {}

    @Produces
    @Singleton
    static Stage<ChartTransformed> packaging(ArtifactStore artifacts) {
        return new PackagerStage(new Packaging(Limits.DEFAULT), artifacts, Limits.DEFAULT);
    }
}
