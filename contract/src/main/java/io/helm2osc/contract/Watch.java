package io.helm2osc.contract;

import java.time.Duration;
import java.time.Instant;

/// A catalog that is run again and again.
///
/// @param request what each run is asked for
/// @param jitter each run begins so much later at most; how much differs from watch to watch and from run to run
/// @param paused whether no run begins for now
/// @param since when this was said; nothing was due before
public record Watch(CatalogRequest request, Schedule schedule, Duration jitter, boolean paused, Instant since) {

    /// The same watch, paused or not.
    public Watch paused(boolean now) {
        return new Watch(request, schedule, jitter, now, since);
    }

    /// When runs are due.
    public sealed interface Schedule {

        /// When the watch was set, and again whenever this long has passed.
        record Every(Duration interval) implements Schedule {}

        /// As the five fields of a Unix crontab say, in this time zone.
        record Cron(String expression, String zone) implements Schedule {}
    }
}
