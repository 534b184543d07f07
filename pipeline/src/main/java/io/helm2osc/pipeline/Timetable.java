package io.helm2osc.pipeline;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import io.helm2osc.contract.Watch.Schedule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The times at which a schedule is due.
public final class Timetable {

    private final Times times;

    private Timetable(Times times) {
        this.times = times;
    }

    /// Finds the last time up to an instant.
    @FunctionalInterface
    private interface Times {
        Optional<Instant> last(Instant since, Instant now);
    }

    /// The times of this schedule.
    ///
    /// @throws IllegalArgumentException when it has none; the message is fit for people to read
    public static Timetable of(Schedule schedule) {
        return new Timetable(
                switch (schedule) {
                    case Schedule.Every(var interval) -> every(interval);
                    case Schedule.Cron(var expression, var zone) -> cron(expression, zone(zone));
                });
    }

    /// The last time at which the schedule was due, if it ever was.
    ///
    /// @param since nothing was due before
    public Optional<Instant> last(Instant since, Instant now) {
        return now.isBefore(since) ? Optional.empty() : times.last(since, now).filter(time -> !time.isBefore(since));
    }

    private static Times every(Duration interval) {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("An interval is longer than nothing.");
        }
        return (since, now) -> {
            long passed = Duration.between(since, now).toMillis() / interval.toMillis();
            return Optional.of(since.plusMillis(passed * interval.toMillis()));
        };
    }

    private static Times cron(String expression, ZoneId zone) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        ExecutionTime execution = ExecutionTime.forCron(parser.parse(expression));
        // What is due at this very time counts as well.
        return (since, now) -> execution
                .lastExecution(ZonedDateTime.ofInstant(now.plusMillis(1), zone))
                .map(ZonedDateTime::toInstant);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such time zone.", e);
        }
    }
}
