package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemVerTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "0.0.0", "1.2.3-rc.1", "1.2.3+build.01", "1.2.3-a-b.0+c", "10.20.30"})
    void printsWhatItReadsStrictly(String text) {
        assertThat(SemVer.parse(text)).map(SemVer::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1.2.3",
                "1.2",
                "1",
                "01.2.3",
                "1.2.3-01",
                "1.2.3.4",
                "latest",
                "",
                "1.2.3-",
                "1.2.3/../x",
                "1.2.3\n"
            })
    void readsNothingElseStrictly(String text) {
        assertThat(SemVer.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "v0.0.0, 0.0.0",
        "1.16-SNAPSHOT, 1.16.0-SNAPSHOT",
        "1, 1.0.0",
        "v1.2, 1.2.0",
        "01.02.03, 1.2.3",
        "1.0.0+build, 1.0.0+build",
        "0.0.0-undefined, 0.0.0-undefined"
    })
    void readsLooselyAsHelmDoes(String text, String version) {
        assertThat(SemVer.parseLoose(text)).map(SemVer::toString).contains(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "1..0",
                "-1",
                "1.2.3.4",
                "1.0.0/../x",
                "1.0.0 ",
                "V1",
                "1.0.0-01",
                "9999999999999999999.0.0"
            })
    void readsNothingElseLoosely(String text) {
        assertThat(SemVer.parseLoose(text)).isEmpty();
    }

    @Test
    void comesInTheOrderOfThePrecedenceRule() {
        List<SemVer> ordered = Stream.of(
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "1.0.1",
                        "1.2.0",
                        "1.10.0",
                        "2.0.0")
                .map(text -> SemVer.parse(text).orElseThrow())
                .toList();

        assertThat(ordered.reversed().stream().sorted()).isEqualTo(ordered);
    }
}
