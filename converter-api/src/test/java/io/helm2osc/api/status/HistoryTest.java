package io.helm2osc.api.status;

import static io.helm2osc.contract.EventType.CHART_FETCHED;
import static io.helm2osc.contract.EventType.CHART_TRANSFORMED;
import static io.helm2osc.contract.EventType.CONVERSION_FAILED;
import static io.helm2osc.contract.EventType.CONVERSION_REFUSED;
import static io.helm2osc.contract.EventType.CONVERSION_REQUESTED;
import static io.helm2osc.contract.EventType.PACKAGE_READY;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void isAsFarAsItsLastStage() {
        assertThat(history(requested(0)).state()).isEqualTo(ConversionState.REQUESTED);
        assertThat(history(requested(0), fetched(1)).state()).isEqualTo(ConversionState.FETCHED);
        assertThat(history(requested(0), fetched(1), seen(CHART_TRANSFORMED, 2), seen(PACKAGE_READY, 3))
                        .state())
                .isEqualTo(ConversionState.READY);
        assertThat(history(requested(0), seen(CONVERSION_REFUSED, 1)).state()).isEqualTo(ConversionState.REFUSED);
    }

    @Test
    void isTheSameWhateverTheOrderOfEventsAndHoweverOftenTheyCome() {
        List<SeenEvent> events =
                List.of(requested(0), seen(CONVERSION_FAILED, 5), requested(10), fetched(11), seen(PACKAGE_READY, 13));
        History expected = history(events.toArray(SeenEvent[]::new));
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            List<SeenEvent> shuffled = new ArrayList<>(events);
            shuffled.addAll(events);
            Collections.shuffle(shuffled, random);

            assertThat(history(shuffled.toArray(SeenEvent[]::new))).isEqualTo(expected);
        }
        assertThat(expected.state()).isEqualTo(ConversionState.READY);
    }

    @Test
    void staysAsItEndedWhateverComesLater() {
        History ready = history(requested(0), seen(PACKAGE_READY, 3));

        assertThat(ready.with(fetched(9)).state()).isEqualTo(ConversionState.READY);
        assertThat(ready.with(seen(CONVERSION_REFUSED, 9)).state()).isEqualTo(ConversionState.READY);
        assertThat(ready.with(seen(CONVERSION_FAILED, 9)).state()).isEqualTo(ConversionState.READY);
        assertThat(ready.with(seen(PACKAGE_READY, 9))).isEqualTo(ready);
    }

    @Test
    void isOpenedAnewByARequestAfterAFailure() {
        History failed = history(requested(0), fetched(1), seen(CONVERSION_FAILED, 5));

        assertThat(failed.state()).isEqualTo(ConversionState.FAILED);
        assertThat(failed.with(requested(10)).state()).isEqualTo(ConversionState.REQUESTED);
        assertThat(failed.with(requested(10)).with(fetched(11)).state()).isEqualTo(ConversionState.FETCHED);
        assertThat(failed.with(requested(10)).current()).containsExactly(requested(10));
    }

    @Test
    void tellsAReaderWhatItHasNotSeen() {
        History history = history(requested(0), fetched(1), seen(CONVERSION_FAILED, 5));

        assertThat(history.after(CONVERSION_REQUESTED)).containsExactly(fetched(1), seen(CONVERSION_FAILED, 5));
        assertThat(history.after(CONVERSION_FAILED)).isEmpty();
        assertThat(history.with(requested(10)).after(CONVERSION_FAILED)).containsExactly(requested(10));
    }

    @Test
    void knowsTheChartOnceSomebodyReadIt() {
        assertThat(history(requested(0)).chart()).isEmpty();
        assertThat(history(requested(0), fetched(1)).chart()).contains(Samples.CHART);
    }

    private static History history(SeenEvent... events) {
        History history = History.of(events[0]);
        for (SeenEvent event : events) {
            history = history.with(event);
        }
        return history;
    }

    private static SeenEvent requested(int seconds) {
        return seen(CONVERSION_REQUESTED, seconds);
    }

    private static SeenEvent fetched(int seconds) {
        return seen(CHART_FETCHED, seconds);
    }

    private static SeenEvent seen(EventType type, int seconds) {
        return Samples.seen(type, Samples.id(1), seconds);
    }
}
