package io.helm2osc.api.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    @Test
    void servesProgramsAndPagesOfThisMachine() {
        assertThat(isOurs("localhost:8080", null)).isTrue();
        assertThat(isOurs("127.0.0.1:8080", null)).isTrue();
        assertThat(isOurs("[::1]:8080", "http://[::1]:8080")).isTrue();
        assertThat(isOurs("localhost:8080", "http://localhost:8080")).isTrue();
    }

    @Test
    void servesNoPagesOfOthers() {
        assertThat(isOurs("localhost:8080", "https://evil.example.org")).isFalse();
        assertThat(isOurs("localhost:8080", "http://localhost:9000")).isFalse();
        assertThat(isOurs("localhost:8080", "null")).isFalse();
        assertThat(isOurs("localhost:8080", "not an origin")).isFalse();
    }

    @Test
    void isReachedByNoNameThatOthersGiveOut() {
        assertThat(isOurs("rebound.example.org:8080", "http://rebound.example.org:8080"))
                .isFalse();
        assertThat(isOurs("localhost.example.org", null)).isFalse();
        assertThat(isOurs("127.0.0.1.example.org", null)).isFalse();
        assertThat(Neighbourhood.isOurs(Optional.empty(), Optional.empty())).isFalse();
    }

    private static boolean isOurs(String host, String origin) {
        return Neighbourhood.isOurs(Optional.of(host), Optional.ofNullable(origin));
    }
}
