package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String CLEAR = "\r\033[K";
    private static final ChartInput A = new ChartInput("a.tgz");
    private static final ChartInput B = new ChartInput("b.tgz");

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @BeforeEach
    void watch() {
        PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @AfterEach
    void lookAway() {
        System.setOut(stdout);
        System.setErr(stderr);
        System.clearProperty("helm2osc.terminal");
    }

    @Test
    void keepsOneLineUpToDateOnATerminal() {
        System.setProperty("helm2osc.terminal", "true");
        Progress progress = Progress.of(2);

        progress.started(A);
        progress.started(B);
        progress.finished(A);
        progress.print("a is done");
        progress.finished(B);

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo(CLEAR + "[0/2] a" + CLEAR + "[0/2] a, b" + CLEAR + "[1/2] b" + CLEAR + "a is done\n" + CLEAR
                        + "[1/2] b" + CLEAR);
    }

    @Test
    void printsPlainLinesElsewhere() {
        Progress progress = Progress.of(2);

        progress.started(A);
        progress.finished(A);
        progress.print("a is done");

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("a is done\n");
    }
}
