package io.helm2osc.fetcher.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.fetcher.out.DoorSettings.Politeness;
import io.helm2osc.fetcher.out.Turns.BusyException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Time time = new Time();

    @Test
    void slowsDownWhatComesFasterThanTheRate() throws Exception {
        Turns turns = new Turns(new Politeness(100, 10, Duration.ofSeconds(30)), time);

        for (int request = 0; request < 50; request++) {
            turns.take("a").close();
        }

        // A second's worth at once, the other forty at ten a second.
        assertThat(Duration.ofNanos(time.now)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void spacesEachHostByItself() throws Exception {
        Turns turns = new Turns(new Politeness(100, 10, Duration.ofSeconds(30)), time);
        turns.leaveAlone("a", Duration.ofSeconds(20));

        turns.take("b").close();
        assertThat(time.now).isZero();

        turns.take("a").close();
        assertThat(Duration.ofNanos(time.now)).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void givesUpRatherThanWaitLongerThanItsPatience() throws Exception {
        Turns turns = new Turns(new Politeness(1, 10, Duration.ofSeconds(30)), time);
        turns.leaveAlone("a", Duration.ofSeconds(31));

        assertThatThrownBy(() -> turns.take("a")).isInstanceOf(BusyException.class);

        // What was given up holds no place.
        time.now += Duration.ofSeconds(10).toNanos();
        turns.take("a").close();
    }

    @Test
    void letsSoManyInAtOnce() throws Exception {
        Turns turns = new Turns(new Politeness(2, 100, Duration.ofMillis(1)), time);
        Turns.Turn first = turns.take("a");
        turns.take("a");

        assertThatThrownBy(() -> turns.take("a")).isInstanceOf(BusyException.class);

        first.close();
        turns.take("a").close();
    }

    private static final class Time implements Turns.Watch {
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleep(long nanos) {
            now += nanos;
        }
    }
}
