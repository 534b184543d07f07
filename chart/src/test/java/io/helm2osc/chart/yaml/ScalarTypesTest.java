package io.helm2osc.chart.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every expectation here was seen from Helm itself.
class ScalarTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
    void readsTruth(String text) {
        assertThat(ScalarTypes.ofPlain(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
    void readsUntruth(String text) {
        assertThat(ScalarTypes.ofPlain(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void readsNull(String text) {
        assertThat(ScalarTypes.ofPlain(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nULL",
                "tRUE",
                "nO",
                "~foo",
                "yess",
                "12:30:45",
                "190:20:30",
                "2001-01-01",
                "1.2.3",
                "1,000",
                "0x",
                "0b",
                "0b12",
                "_1",
                "+",
                "-",
                "._",
                "1e400",
                "0o8x",
                "=",
                "1 2",
                "v1",
                "1.5d",
                "0x1p3",
                ".e1"
            })
    void keepsText(String text) {
        assertThat(ScalarTypes.ofPlain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+12, 12",
        "0644, 420",
        "00, 0",
        "0001, 1",
        "0o17, 15",
        "0x1F, 31",
        "-0x10, -16",
        "0b11, 3",
        "0B11, 3",
        "-0b11, -3",
        "1_000, 1000",
        "1__0, 10",
        "1_, 1",
        "0x1_F, 31",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void readsWholeNumbers(String text, long number) {
        assertThat(ScalarTypes.ofPlain(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "08, 8",
        "1., 1",
        ".5, 0.5",
        "+.5, 0.5",
        "-.5e3, -500",
        "1e3, 1000",
        "1e+3, 1000",
        "1E-2, 0.01",
        "685_230.15, 685230.15",
        "0.0, 0",
        "00.5, 0.5",
        "0e0, 0",
        "18446744073709551616, 18446744073709551616",
        "-9223372036854775809, -9223372036854775809"
    })
    void readsFractionsAndWhatIsTooLargeForWholeNumbers(String text, double number) {
        assertThat(ScalarTypes.ofPlain(text)).isEqualTo(number);
    }

    @Test
    void readsWholeNumbersThatOnlyUnsignedOnesHold() {
        assertThat(ScalarTypes.ofPlain("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
    }

    @Test
    void readsInfinityAndWhatIsNoNumber() {
        assertThat(ScalarTypes.ofPlain(".inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ScalarTypes.ofPlain("-.Inf")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ScalarTypes.ofPlain(".NaN")).isEqualTo(Double.NaN);
    }

    static Stream<Arguments> tagged() {
        return Stream.of(
                Arguments.of("!!str", "123", "123"),
                Arguments.of("!!str", "~", "~"),
                Arguments.of("!!int", "3", 3L),
                Arguments.of("!!float", "3", 3.0),
                Arguments.of("!!bool", "yes", true),
                Arguments.of("!!binary", "aGVsbG8=", "hello"),
                Arguments.of("!!timestamp", "2001-01-01", "2001-01-01"),
                Arguments.of("!!string", "False", "False"),
                Arguments.of("!mine", "1", "1"),
                Arguments.of("!", "12", "12"));
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void obeysTags(String tag, String text, Object value) {
        YamlScalar scalar = new YamlScalar(text, ScalarStyle.PLAIN, new Span(0, 0), "", tag);

        assertThat(scalar.toPlain()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.5",
        "1e10, 1e+10",
        "1234567.5, 1.2345675e+06",
        "0.00001, 1e-05",
        "1.10, 1.1",
        "100000.0, 100000",
        "1000000.0, 1e+06",
        "0.1, 0.1",
        "-2.50, -2.5",
        "123456789.0, 1.2345679e+08",
        "-0.0, -0",
        "0x10, 16",
        "on, true"
    })
    void makesKeysOfNumbersAndTruth(String text, String key) {
        assertThat(new YamlScalar(text, ScalarStyle.PLAIN, new Span(0, 0), "", "").asKey())
                .isEqualTo(key);
    }
}
