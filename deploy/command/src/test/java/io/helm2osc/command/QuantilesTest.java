package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void areValuesThatWereMeasured() {
        assertThat(Quantiles.of(LongStream.rangeClosed(1, 100).boxed().toList().reversed()))
                .isEqualTo(new Quantiles(50, 95, 100, 5050));
        assertThat(Quantiles.of(List.of(7L))).isEqualTo(new Quantiles(7, 7, 7, 7));
    }

    @Test
    void areNothingOfNothing() {
        assertThat(Quantiles.of(List.of())).isEqualTo(new Quantiles(0, 0, 0, 0));
    }
}
