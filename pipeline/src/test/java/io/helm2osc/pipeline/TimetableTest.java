package io.helm2osc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helm2osc.contract.Watch.Schedule;
import io.helm2osc.contract.Watch.Schedule.Cron;
import io.helm2osc.contract.Watch.Schedule.Every;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    private static final Instant SINCE = Instant.parse("2026-03-10T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, 2026-03-10T12:00:00Z",
        "2026-03-10T17:59:59Z, 2026-03-10T12:00:00Z",
        "2026-03-10T18:00:00Z, 2026-03-10T18:00:00Z",
        "2026-03-15T07:00:00Z, 2026-03-15T06:00:00Z"
    })
    void countsIntervalsFromTheTimeThatItWasSet(String now, String due) {
        assertThat(last(new Every(Duration.ofHours(6)), now)).contains(Instant.parse(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11T03:30:00Z, 2026-03-11T03:30:00Z",
        "2026-03-12T03:29:59Z, 2026-03-11T03:30:00Z",
        "2026-03-30T02:00:00Z, 2026-03-29T03:30:00Z"
    })
    void readsTheFieldsOfACrontab(String now, String due) {
        assertThat(last(new Cron("30 3 * * *", "UTC"), now)).contains(Instant.parse(due));
    }

    @Test
    void goesByTheClockOnTheWall() {
        assertThat(last(new Cron("30 3 * * *", "Europe/Zurich"), "2026-03-28T12:00:00Z"))
                .contains(Instant.parse("2026-03-28T02:30:00Z"));
        assertThat(last(new Cron("30 3 * * *", "Europe/Zurich"), "2026-03-30T12:00:00Z"))
                .contains(Instant.parse("2026-03-30T01:30:00Z"));
    }

    @Test
    void wasNotDueBeforeItWasSet() {
        assertThat(last(new Cron("30 3 * * *", "UTC"), "2026-03-10T13:00:00Z")).isEmpty();
        assertThat(last(new Every(Duration.ofHours(1)), "2026-03-10T11:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nightly", "0 3 * *", "0 0 3 * * *", "61 3 * * *"})
    void refusesWhatIsNoCrontab(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.of(new Cron(expression, "UTC")));
    }

    @Test
    void refusesAZoneThatIsNowhereAndAnIntervalOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.of(new Cron("0 3 * * *", "Mars/North")));
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.of(new Every(Duration.ZERO)));
    }

    private static Optional<Instant> last(Schedule schedule, String now) {
        return Timetable.of(schedule).last(SINCE, Instant.parse(now));
    }
}
