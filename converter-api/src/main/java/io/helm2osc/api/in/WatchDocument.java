package io.helm2osc.api.in;

import io.helm2osc.api.catalog.WatchProjection.KnownWatch;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.Watch.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the API says of one watch.
///
/// @param lastTick when the last run was due that was asked for
/// @param lastRun where that run is
record WatchDocument(
        String name,
        Optional<String> every,
        Optional<String> cron,
        Optional<String> zone,
        String jitter,
        boolean paused,
        Instant since,
        Optional<Instant> lastTick,
        Optional<String> lastRun,
        CatalogRequest catalog) {

    static WatchDocument of(KnownWatch known) {
        var watch = known.watch();
        Optional<Schedule.Every> every = Optional.of(watch.schedule())
                .filter(Schedule.Every.class::isInstance)
                .map(Schedule.Every.class::cast);
        Optional<Schedule.Cron> cron = Optional.of(watch.schedule())
                .filter(Schedule.Cron.class::isInstance)
                .map(Schedule.Cron.class::cast);
        return new WatchDocument(
                known.name().local(),
                every.map(Schedule.Every::interval).map(Duration::toString),
                cron.map(Schedule.Cron::expression),
                cron.map(Schedule.Cron::zone),
                watch.jitter().toString(),
                watch.paused(),
                watch.since(),
                known.lastTick(),
                known.lastRun().map(run -> CatalogsResource.CATALOGS + "/" + run),
                watch.request());
    }
}
