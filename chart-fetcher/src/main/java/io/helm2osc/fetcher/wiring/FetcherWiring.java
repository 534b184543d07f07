package io.helm2osc.fetcher.wiring;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.fetcher.ChartFetch;
import io.helm2osc.fetcher.in.Fetching;
import io.helm2osc.fetcher.out.DoorSettings;
import io.helm2osc.fetcher.out.HttpDoor;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.Stage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the fetcher's stage; pipeline runs it.
class FetcherWiring {

    @Produces
    @Singleton
    Stage<ConversionRequested> fetching(ArtifactStore artifacts, FetcherSettings settings) {
        Limits limits = Limits.DEFAULT;
        HttpDoor door = new HttpDoor(new DoorSettings(
                limits.archive().compressedBytes(),
                settings.maxRedirects(),
                settings.connectTimeout(),
                settings.idleTimeout(),
                settings.totalTimeout(),
                settings.privateAddresses()));
        return new Fetching(new ChartFetch(door, artifacts, limits), settings.parallelism());
    }
}
