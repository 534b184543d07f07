package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.contract.WatchEvent.WatchRemoved;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchEvent.WatchTicked;
import io.helm2osc.contract.WatchName;
import io.helm2osc.pipeline.Bookkeeping.Decision;
import io.helm2osc.pipeline.Bookkeeping.Decision.Announced;
import io.helm2osc.pipeline.Bookkeeping.Decision.Noted;
import io.helm2osc.pipeline.Timetable;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The watches on catalogs, and which of them are due.
///
/// A run is named after its watch and the time at which it was due, and what was asked for stands in the journal: it is
/// asked for once, whichever process looks at the clock. Of several times that were missed only the last is made up
/// for,
/// and none while the run before is not at its end.
final class Watches {

    private final Map<WatchName, Kept> watches = new LinkedHashMap<>();

    /// A watch, and the last run that it has asked for.
    private record Kept(Watch watch, Timetable timetable, Optional<WatchTicked> last) {}

    void take(WatchEvent entry) {
        switch (entry) {
            case WatchSet(var name, var watch) -> {
                Optional<WatchTicked> last =
                        Optional.ofNullable(watches.get(name)).flatMap(Kept::last);
                watches.put(name, new Kept(watch, Timetable.of(watch.schedule()), last));
            }
            case WatchTicked tick ->
                watches.computeIfPresent(
                        tick.name(), (name, set) -> new Kept(set.watch(), set.timetable(), Optional.of(tick)));
            case WatchRemoved(var name) -> watches.remove(name);
        }
    }

    /// The runs that are to be asked for now.
    ///
    /// @param isCompleted whether this run has come to its end
    List<Decision> decide(Instant now, Predicate<CatalogId> isCompleted) {
        List<Decision> decisions = new ArrayList<>();
        watches.forEach((name, set) -> due(name, set, now)
                .filter(tick -> set.last()
                        .map(last -> last.tick().isBefore(tick) && isCompleted.test(last.catalogId()))
                        .orElse(true))
                .ifPresent(tick -> {
                    CatalogId run = CatalogId.ofTick(name, tick);
                    decisions.add(
                            new Announced(new CatalogRequested(run, set.watch().request())));
                    decisions.add(new Noted(new WatchTicked(name, tick, run)));
                }));
        return decisions;
    }

    private static Optional<Instant> due(WatchName name, Kept set, Instant now) {
        return set.watch().paused()
                ? Optional.empty()
                : set.timetable()
                        .last(set.watch().since(), now)
                        .filter(tick -> !now.isBefore(
                                tick.plus(delay(name, tick, set.watch().jitter()))));
    }

    /// Between nothing and the jitter, and the same whoever reckons it.
    private static Duration delay(WatchName name, Instant tick, Duration jitter) {
        BigInteger number = new BigInteger(Digest.of(name + " " + tick).hex(), 16);
        return Duration.ofMillis(
                number.mod(BigInteger.valueOf(jitter.toMillis() + 1)).longValueExact());
    }
}
