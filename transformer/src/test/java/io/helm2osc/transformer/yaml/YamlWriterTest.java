package io.helm2osc.transformer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yes",
                "Off",
                "null",
                "~",
                "1.10",
                "0644",
                "0x1F",
                "1e3",
                "12:30",
                ".inf",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "'a'",
                "\"a\"",
                "a\n",
                "\na",
                "  a\n b\n",
                "a \nb",
                "a\r\nb",
                "a\tb",
                "\u0007",
                "\uFEFFa",
                "\u00e9\u4e2d\ud83d\ude00",
                "2001-01-01",
                "=",
                "<<",
                "y",
                "N",
                "line one\nline two\n\n\nline three",
                "\n",
                "a\n  b\n c\n\n"
            })
    void readsBackEveryText(String text) {
        assertThat(readBack(Map.of("key", text))).isEqualTo(Map.of("key", text));
        assertThat(readBack(Map.of(text, "value"))).isEqualTo(Map.of(text, "value"));
        assertThat(readBack(Map.of("list", List.of(Map.of("key", text)))))
                .isEqualTo(Map.of("list", List.of(Map.of("key", text))));
    }

    @Property
    void readsBackAnyLines(@ForAll List<@StringLength(max = 6) String> lines) {
        String text = String.join("\n", lines).replaceAll("[\\p{Cs}\u0085\u2028\u2029]", "");
        assertThat(readBack(Map.of("key", text))).isEqualTo(Map.of("key", text));
    }

    @Test
    void turnsTheSeparatorsThatReadersDifferOnIntoSpaces() {
        assertThat(readBack(Map.of("key", "a\u2028b\u2029c\u0085d"))).isEqualTo(Map.of("key", "a b c d"));
        assertThat(YamlWriter.keeps("a\u2028b")).isFalse();
    }

    @Test
    void readsBackNumbersAndTruth() {
        Map<String, Object> tree = Map.of("a", 1L, "b", 1.5, "c", true, "d", Long.MAX_VALUE, "e", 1e300);
        assertThat(readBack(tree)).isEqualTo(tree);
    }

    @Test
    void leavesPlainTextBare() {
        assertThat(YamlWriter.write(Map.of("key", "Guest book, for small sites (1)")))
                .isEqualTo("key: Guest book, for small sites (1)\n");
    }

    private static Object readBack(Map<String, Object> tree) {
        String text = YamlWriter.write(tree);
        Object read = YamlReader.plain(text, "written", Limits.DEFAULT);
        return read == null ? text : read;
    }
}
