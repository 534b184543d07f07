package io.helm2osc.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemVerRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^1.2.0 | 1.3.0, 1.2.0, 1.99.99",
                "^0.2.3 | 0.2.3, 0.2.9",
                "^0.0.3 | 0.0.3",
                "^0.0 | 0.0.9",
                "^0 | 0.9.0",
                "~1.2.3 | 1.2.3, 1.2.9",
                "~1 | 1.9.0",
                "~0.0.0 | 0.0.0, 3.1.0",
                "1.x | 1.0.0, 1.9.9",
                "1.2.* | 1.2.0, 1.2.7",
                "1.2 | 1.2.7",
                "* | 0.0.0, 9.9.9",
                "1.2.3 | 1.2.3, 1.2.3+build",
                "=1.2.3 | 1.2.3",
                ">= 1.0, < 2.0 | 1.0.0, 1.9.9",
                ">=1.0.0 <2.0.0 | 1.0.0",
                "<=1.2 | 1.2.9, 0.1.0",
                ">1.2 | 1.3.0",
                "!=1.2.x | 1.3.0",
                "!=1.2.3 | 1.2.4, 1.2.3-rc.1",
                "1.2 - 1.4 | 1.2.0, 1.4.5",
                ">=1.0.0-0 | 1.0.0-rc.1, 1.1.0-beta, 1.0.0",
                ">0.0.0-0 | 0.1.0-alpha",
            })
    void holdsWhatHelmHolds(String range, String versions) {
        for (String version : versions.split(", ")) {
            assertThat(includes(range, version)).as(version).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^1.2.0 | 2.0.0, 1.1.9, 1.3.0-rc.1",
                "^0.2.3 | 0.3.0, 0.2.2",
                "^0.0.3 | 0.0.4",
                "~1.2.3 | 1.3.0, 1.2.2",
                "1.x | 2.0.0, 1.1.0-rc.1",
                "* | 1.0.0-rc.1",
                ">=1.0.0 <2.0.0 | 2.0.0",
                ">1.2 | 1.2.5",
                "<=1.2 | 1.3.0",
                "1.2 - 1.4 | 1.5.0",
                "!=1.2.x | 1.2.9, 1.3.0-rc.1",
                ">=1.0.0-rc.2 | 1.0.0-rc.1",
            })
    void leavesOutWhatHelmLeavesOut(String range, String versions) {
        for (String version : versions.split(", ")) {
            assertThat(includes(range, version)).as(version).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^1.0 || ^3", "1.x||3.x", ">=1.0.0 <2.0.0 || >=3.0.0 <4.0.0"})
    void takesAnyAlternative(String range) {
        assertThat(includes(range, "1.5.0")).isTrue();
        assertThat(includes(range, "2.5.0")).isFalse();
        assertThat(includes(range, "3.5.0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "latest", "1.2.3.4", ">=1.0.0<2.0.0", "^", "1.0 ||", "99999999999999999999", "^1;2"})
    void refusesWhatIsNoRange(String text) {
        assertThat(SemVerRange.parse(text)).isEmpty();
    }

    private static boolean includes(String range, String version) {
        return SemVerRange.parse(range)
                .orElseThrow()
                .includes(SemVer.parse(version).orElseThrow());
    }
}
