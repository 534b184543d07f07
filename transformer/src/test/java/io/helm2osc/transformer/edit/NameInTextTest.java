package io.helm2osc.transformer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameInTextTest {

    @Test
    void takesTheLettersAroundItAlong() {
        assertThat(NameInText.in("[\"org/app:1\", docker://org/app@sha256:1] org/app", "org/app"))
                .containsExactlyInAnyOrder(
                        new NameInText("\"", "org/app", ":"),
                        new NameInText("/", "org/app", "@"),
                        new NameInText(" ", "org/app", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quay.io/org/app:1", "org/app-init:1", "org/app/sub:1", "my-org/app:1", "org/app.io"})
    void isNoPartOfAnotherName(String text) {
        assertThat(NameInText.in(text, "org/app")).isEmpty();
    }

    @Test
    void quotesWhatGoTakesForSomethingElse() {
        assertThat(new NameInText("\"", "org/app", ":").replacedBy("$.Values.images.app"))
                .isEqualTo(" | replace \"\\\"org/app:\" (printf \"\\\"%s:\" $.Values.images.app)");
        assertThat(new NameInText("%", "org/app", "").replacedBy(".Values.images.app"))
                .isEqualTo(" | replace \"%org/app\" (printf \"%%%s\" .Values.images.app)");
    }
}
