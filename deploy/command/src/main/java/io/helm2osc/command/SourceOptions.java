package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.fetcher.ChartSources;
import io.helm2osc.fetcher.RecentCharts;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.out.Credentials;
import io.helm2osc.fetcher.out.DoorSettings;
import io.helm2osc.fetcher.out.HttpDoor;
import io.helm2osc.fetcher.out.LocalCharts;
import io.helm2osc.fetcher.registry.Registries;
import io.helm2osc.fetcher.repository.Repositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where charts come from, and how to get there.
final class SourceOptions {

    private static final long REMEMBERED_BYTES = 64L * 1024 * 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--repo",
            paramLabel = "URL",
            description = "A Helm repository: each CHART is a name in it, perhaps with @VERSION or @RANGE behind it. "
                    + "The newest stable version is taken by default.")
    private Optional<String> repository;

    @Option(
            names = "--checkout",
            paramLabel = "FOLDER",
            description =
                    "A folder that charts' file:// dependencies may lie in; by default the folder that was given.")
    private Optional<Path> checkout;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "Who we are to which host, as in a netrc file: machine HOST login NAME password WORD, or "
                    + "machine HOST token WORD; tokens-from HOST for a registry whose tokens another host gives out.")
    private Optional<Path> credentials;

    @Option(
            names = "--plain-http",
            paramLabel = "HOST",
            description = "A registry (host:port) that is spoken to without TLS, and may be shown credentials so.")
    private Set<String> plainHttp = Set.of();

    /// The charts that these arguments mean.
    List<ChartInput> inputs(List<String> arguments) throws IOException {
        List<ChartInput> inputs = repository.isPresent()
                ? arguments.stream()
                        .map(name -> ChartInput.ofRepository(repository.get(), name))
                        .toList()
                : ChartInput.of(arguments);
        return checkout.isPresent()
                ? inputs.stream().map(input -> input.within(checkout.get())).toList()
                : inputs;
    }

    /// What reads them.
    Intake intake(Limits limits) throws IOException {
        // Whoever types an address may reach it anyway, so that private ones are not kept from them.
        DoorSettings settings = DoorSettings.DEFAULT.withPrivateAddresses(true).withCredentials(readCredentials());
        Door door = new LateDoor(() -> new HttpDoor(settings));
        Repositories repositories = new Repositories(door, limits, Duration.ofHours(1), System::nanoTime);
        ChartSources sources = new ChartSources(
                door,
                repositories,
                new Registries(door, limits, plainHttp),
                new RecentCharts(REMEMBERED_BYTES),
                limits);
        return new Intake(new LocalCharts(sources, limits), sources, repositories);
    }

    private Credentials readCredentials() throws IOException {
        if (credentials.isEmpty()) {
            return Credentials.NONE;
        }
        try {
            return Netrc.read(Files.readString(credentials.get()), plainHttp);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--credentials: " + e.getMessage(), e);
        }
    }
}
