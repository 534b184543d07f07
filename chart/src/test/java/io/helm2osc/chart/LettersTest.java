package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "\u4e2d", "\ud83d\ude00", " ", "\u00a0"})
    void seesWhatPeopleSee(String text) {
        assertThat(Letters.areVisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\0", "\u001b", "\u202e", "\u200d", "\u2028", "\ud83d", "\ufeff", "\u0085", "\uffff"})
    void seesNotWhatOnlyMachinesActOn(String text) {
        assertThat(Letters.areVisible(text)).isFalse();
    }

    @Test
    void seesHalvesOfLetters() {
        assertThat(Letters.areWhole("a\n\ud83d\ude00")).isTrue();
        assertThat(Letters.areWhole("a\ud83d")).isFalse();
        assertThat(Letters.areWhole("\ude00\ud83d")).isFalse();
    }

    @Test
    void showsTheBeginningOfATextOnOneLine() {
        assertThat(Letters.shown("a\n\ud83d\ude00\u001b[31m", 4)).isEqualTo("a?\ud83d\ude00?");
    }
}
