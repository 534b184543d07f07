package io.helm2osc.fetcher;

import io.helm2osc.chart.Limits;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.registry.Registries;
import io.helm2osc.fetcher.repository.Repositories;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Sources of charts for tests.
public final class NetworkOf {

    private NetworkOf() {}

    /// Sources behind this door.
    public static ChartSources door(Door door, KnownCharts known, Limits limits) {
        return new ChartSources(
                door,
                new Repositories(door, limits, Duration.ofMinutes(1), () -> 0),
                new Registries(door, limits, Set.of()),
                known,
                limits);
    }

    /// Sources on a network where nothing is.
    public static ChartSources nothing(Limits limits) {
        return door(FakeDoor.with(Map.of()), new RecentCharts(0), limits);
    }
}
