package io.helm2osc.transformer.out.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.transformer.render.RenderOutcome.Reason;
import io.helm2osc.transformer.render.RenderOutcome.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n",
                "fatal error: runtime: cannot allocate memory\n\ngoroutine 17:\n...125038 frames elided...\nmain.main()\n"
            })
    void isRecursionWhenTheStackIsDeep(String lastWords) {
        assertThat(reason(134, lastWords)).isEqualTo(Reason.RECURSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fatal error: runtime: out of memory\n\ngoroutine 17:\n...12 frames elided...\n",
                "fatal error: runtime: cannot allocate memory\n",
                "fatal error: runtime: C malloc failed\n",
                "runtime/cgo: pthread_create failed: Resource temporarily unavailable\n",
                "There is insufficient memory for the Java Runtime Environment to continue.\n"
            })
    void isMemoryWhenThereWasNoMore(String lastWords) {
        assertThat(reason(134, lastWords)).isEqualTo(Reason.MEMORY);
    }

    @Test
    void isMemoryWhenTheSystemKilledTheProcess() {
        assertThat(reason(137, "")).isEqualTo(Reason.MEMORY);
    }

    @Test
    void isTheOutputWhenOnlyTheProcessAroundTheEngineHadNoMemory() {
        assertThat(reason(3, "Terminating due to java.lang.OutOfMemoryError: Java heap space\n"))
                .isEqualTo(Reason.OUTPUT_TOO_LARGE);
    }

    @Test
    void isToldInTheEnginesWordsOtherwise() {
        assertThat(explain(134, "noise\nfatal error: concurrent map writes\n\ngoroutine 1:\n"))
                .isEqualTo(new Stopped(
                        Reason.DIED, "the engine died while rendering: fatal error: concurrent map writes"));
        assertThat(explain(1, "")).isEqualTo(new Stopped(Reason.DIED, "the engine died while rendering: exit code 1"));
    }

    private static Reason reason(int exitCode, String lastWords) {
        return explain(exitCode, lastWords).reason();
    }

    private static Stopped explain(int exitCode, String lastWords) {
        return Death.explain(exitCode, lastWords, EngineSettings.DEFAULT);
    }
}
