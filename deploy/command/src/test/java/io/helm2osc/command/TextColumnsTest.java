package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextColumnsTest {

    private static final List<List<String>> ROWS =
            List.of(List.of("A", "B"), List.of("short", "x".repeat(40)), List.of("other\u001b[1m", "y"));

    @Test
    void alignsColumnsAndCutsNothingWhereThereIsRoom() {
        assertThat(TextColumns.fit(ROWS, 1_000))
                .containsExactly("A          B", "short      " + "x".repeat(40), "other [1m  y");
    }

    @Test
    void narrowsTheWidestColumn() {
        assertThat(TextColumns.fit(ROWS, 31))
                .containsExactly("A          B", "short      " + "x".repeat(17) + "...", "other [1m  y");
    }

    @Test
    void doesNotNarrowColumnsBeyondReading() {
        assertThat(TextColumns.fit(ROWS, 1)).contains("short      " + "x".repeat(9) + "...");
    }
}
