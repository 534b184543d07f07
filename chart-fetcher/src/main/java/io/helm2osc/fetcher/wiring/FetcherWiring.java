package io.helm2osc.fetcher.wiring;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.fetcher.ChartFetch;
import io.helm2osc.fetcher.ChartSources;
import io.helm2osc.fetcher.StoredCharts;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.in.Fetching;
import io.helm2osc.fetcher.out.AddressRange;
import io.helm2osc.fetcher.out.Credentials;
import io.helm2osc.fetcher.out.Credentials.Credential;
import io.helm2osc.fetcher.out.DoorSettings;
import io.helm2osc.fetcher.out.DoorSettings.Politeness;
import io.helm2osc.fetcher.out.HttpDoor;
import io.helm2osc.fetcher.registry.Registries;
import io.helm2osc.fetcher.repository.Repositories;
import io.helm2osc.fetcher.wiring.FetcherSettings.HostCredentials;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.Stage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes the fetcher's stage; pipeline runs it.
class FetcherWiring {

    private static final Limits LIMITS = Limits.DEFAULT;

    @Produces
    @Singleton
    Door door(FetcherSettings settings) {
        return new HttpDoor(doorSettings(settings));
    }

    @Produces
    @Singleton
    Repositories repositories(Door door, FetcherSettings settings) {
        return new Repositories(door, LIMITS, settings.indexFresh(), System::nanoTime);
    }

    @Produces
    @Singleton
    Stage<ConversionRequested> fetching(
            ArtifactStore artifacts, FetcherSettings settings, Door door, Repositories repositories) {
        var registries =
                new Registries(door, LIMITS, settings.plainHttpRegistries().orElse(Set.of()));
        var sources = new ChartSources(door, repositories, registries, new StoredCharts(artifacts), LIMITS);
        return new Fetching(new ChartFetch(sources, artifacts, LIMITS), settings.parallelism());
    }

    private static DoorSettings doorSettings(FetcherSettings settings) {
        return new DoorSettings(
                settings.maxRedirects(),
                settings.connectTimeout(),
                settings.idleTimeout(),
                settings.totalTimeout(),
                settings.privateAddresses(),
                settings.allowedRanges().orElse(List.of()).stream()
                        .map(AddressRange::of)
                        .toList(),
                settings.ports(),
                new Politeness(settings.hostRequests(), settings.hostRate(), settings.patience()),
                credentials(settings.credentials()));
    }

    private static Credentials credentials(Map<String, HostCredentials> settings) {
        Map<String, Credential> byHost = new TreeMap<>();
        settings.forEach((host, given) -> byHost.put(host, credential(host, given)));
        return Credentials.of(byHost);
    }

    private static Credential credential(String host, HostCredentials given) {
        Credential credential = given.token()
                .map(Credential::bearer)
                .orElseGet(() -> Credential.basic(
                        given.username().orElseThrow(() -> incomplete(host)),
                        given.password().orElse("")));
        Credential meant = given.tokenHost().map(credential::withTokensFrom).orElse(credential);
        return given.plainHttp() ? meant.overPlainHttp() : meant;
    }

    private static IllegalArgumentException incomplete(String host) {
        return new IllegalArgumentException(
                "helm2osc.fetcher.credentials for " + host + " need a username and a password, or a token");
    }
}
