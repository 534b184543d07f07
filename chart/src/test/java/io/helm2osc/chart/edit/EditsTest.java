package io.helm2osc.chart.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static Edit edit(int offset, int length, String replacement) {
        return new Edit(offset, length, replacement, "test");
    }

    @Test
    void appliesEditsInAnyOrderByTheOffsetsOfTheTextAsGiven() {
        assertThat(Edits.apply("abcdef", List.of(edit(4, 1, "EE"), edit(0, 2, ""), edit(6, 0, "!"))))
                .isEqualTo("cdEEf!");
    }

    @Test
    void insertsBeforeAndReplacesAtOnePlace() {
        assertThat(Edits.apply("abc", List.of(edit(1, 1, "B"), edit(1, 0, "-"))))
                .isEqualTo("a-Bc");
    }

    @Test
    void refusesEditsThatOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.apply("abcdef", List.of(edit(0, 3, "x"), edit(2, 2, "y"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edits.apply("abc", List.of(edit(1, 0, "x"), edit(1, 0, "y"))));
    }

    @Test
    void refusesEditsThatLeaveTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> Edits.apply("abc", List.of(edit(2, 2, "x"))));
        assertThatIllegalArgumentException().isThrownBy(() -> edit(-1, 0, ""));
    }
}
