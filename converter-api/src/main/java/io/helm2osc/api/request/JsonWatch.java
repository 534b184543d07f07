package io.helm2osc.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.Tenant;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.Watch.Schedule;
import io.helm2osc.contract.WatchName;
import io.helm2osc.pipeline.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/// A watch on a catalog in JSON. Fields that nobody knows are refused, as with [JsonRequest].
///
/// @param name what it is to be called
public record JsonWatch(WatchName name, Watch watch) {

    private static final Set<String> FIELDS = Set.of("name", "catalog", "every", "cron", "zone", "jitter", "paused");
    private static final Duration LONGEST = Duration.ofDays(366);

    /// Reads the body of a request.
    ///
    /// @param owner whose watch it will be, where there are several
    /// @param now when it was made
    /// @throws RefusedException when it is none
    public static JsonWatch read(byte[] json, Optional<Tenant> owner, Instant now) {
        JsonNode root = JsonRequest.parse(json);
        if (!root.isObject() || root.has("every") == root.has("cron")) {
            throw JsonRequest.malformed(
                    "", "A watch is a JSON object with \"name\", \"catalog\" and either \"every\" or \"cron\".");
        }
        root.properties().stream()
                .filter(field -> !FIELDS.contains(field.getKey()))
                .findFirst()
                .ifPresent(field -> {
                    throw JsonRequest.malformed(field.getKey(), "There is no such field.");
                });
        return new JsonWatch(
                name(owner, text(root, "name").orElse("")),
                new Watch(
                        JsonCatalog.read(root.path("catalog")).belongingTo(owner),
                        schedule(root),
                        duration(root, "jitter").orElse(Duration.ZERO),
                        JsonCatalog.flag(root, "paused"),
                        now));
    }

    private static WatchName name(Optional<Tenant> owner, String text) {
        return WatchName.parse(owner, text)
                .orElseThrow(() -> JsonRequest.malformed(
                        "name", "A name is made of lower-case letters, digits and hyphens, 63 at most."));
    }

    private static Schedule schedule(JsonNode root) {
        Optional<Duration> interval = duration(root, "every");
        if (interval.isPresent()) {
            return valid("every", new Schedule.Every(interval.get()));
        }
        return valid(
                "cron",
                new Schedule.Cron(
                        text(root, "cron").orElse(""), text(root, "zone").orElse("UTC")));
    }

    private static Schedule valid(String field, Schedule schedule) {
        try {
            Timetable.of(schedule);
            return schedule;
        } catch (IllegalArgumentException e) {
            throw JsonRequest.malformed(
                    field, "The schedule is an interval such as PT6H, or five fields as in a crontab and a time zone.");
        }
    }

    private static Optional<Duration> duration(JsonNode root, String name) {
        try {
            Optional<Duration> duration = text(root, name).map(Duration::parse);
            boolean usual = duration.map(it -> !it.isNegative() && it.compareTo(LONGEST) <= 0)
                    .orElse(true);
            if (usual) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw malformedDuration(name);
        }
        throw malformedDuration(name);
    }

    private static RefusedException malformedDuration(String name) {
        return JsonRequest.malformed(name, "The field is a duration such as PT6H or P1D, 366 days at most.");
    }

    private static Optional<String> text(JsonNode root, String name) {
        return root.has(name) ? Optional.of(JsonRequest.text(name, root.path(name))) : Optional.empty();
    }
}
