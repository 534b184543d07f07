package io.helm2osc.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetrcTest {

    @Test
    void readsWhatBelongsToEachMachine() {
        String text = """
                # ours
                machine charts.example.org login me password secret
                machine registry.example.org:5000
                  token word
                  tokens-from auth.example.org
                """;

        assertThat(Netrc.read(text, Set.of()))
                .hasToString("credentials for [charts.example.org, registry.example.org:5000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "machine",
                "login secret",
                "machine a login secret",
                "machine a secret",
                "machine a login b password",
                "machine a macdef secret"
            })
    void refusesWhatMakesNoSenseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> Netrc.read(text, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
