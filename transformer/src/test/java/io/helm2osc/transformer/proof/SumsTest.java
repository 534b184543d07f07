package io.helm2osc.transformer.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumsTest {

    private static final String ONE = "0".repeat(64);
    private static final String OTHER = "f1".repeat(32);

    @Test
    void knowsWholeSums() {
        assertThat(Sums.areAllThatDiffers("a " + ONE + " b", "a " + OTHER + " b"))
                .isTrue();
        assertThat(Sums.areAllThatDiffers("a " + ONE + " b", "a " + OTHER + " c"))
                .isFalse();
        assertThat(Sums.areAllThatDiffers("a " + ONE + " b", "c " + OTHER + " b"))
                .isFalse();
    }

    @Test
    void knowsShortenedSumsInNames() {
        assertThat(Sums.areAllThatDiffers("kafka-config-b7e4de79", "kafka-config-d7acc8f1"))
                .isTrue();
        assertThat(Sums.areAllThatDiffers("kafka-config-b7e4de79", "kafka-config-d7acc8f"))
                .isFalse();
    }

    @Test
    void takesNoNumberAndNoWordForAShortenedSum() {
        assertThat(Sums.areAllThatDiffers("port 30080", "port 30443")).isFalse();
        assertThat(Sums.areAllThatDiffers("a decade", "a facade")).isFalse();
        assertThat(Sums.areAllThatDiffers("port 30080", "port 3008a")).isFalse();
    }

    @Test
    void takesNoDigestForASum() {
        assertThat(Sums.areAllThatDiffers("app@sha256:" + ONE, "app@sha256:" + OTHER))
                .isFalse();
    }

    @Test
    void findsEqualTextsEqual() {
        assertThat(Sums.areAllThatDiffers("", "")).isTrue();
        assertThat(Sums.areAllThatDiffers("abcde 12345 x", "abcde 12345 x")).isTrue();
        assertThat(Sums.areAllThatDiffers("abcde", "abcde 12a45")).isFalse();
        assertThat(Sums.areAllThatDiffers("abcde 12a45", "abcde")).isFalse();
    }
}
