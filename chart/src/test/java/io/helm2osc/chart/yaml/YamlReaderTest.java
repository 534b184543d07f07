package io.helm2osc.chart.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static Object plain(String text) {
        return YamlReader.plain(text, "test.yaml", Limits.DEFAULT);
    }

    private static YamlNode root(String text) {
        return YamlReader.readOne(text, "test.yaml", Limits.DEFAULT).orElseThrow();
    }

    private static RefusalCode refusal(String text) {
        return catchThrowableOfType(RefusedException.class, () -> plain(text))
                .refusal()
                .code();
    }

    // What it reads

    @Test
    void readsMapsListsAndScalars() {
        assertThat(plain("a: {b: [1, x, ~]}\nc:\n- d: 'e'\n"))
                .isEqualTo(Map.of("a", Map.of("b", Arrays.asList(1L, "x", null)), "c", List.of(Map.of("d", "e"))));
    }

    @Test
    void readsNothingInATextOfCommentsOnly() {
        assertThat(YamlReader.read("# nothing\n", "test.yaml", Limits.DEFAULT)).isEmpty();
        assertThat(plain("# nothing\n")).isNull();
        assertThat(plain("")).isNull();
    }

    @Test
    void readsTheFirstOfSeveralDocuments() {
        assertThat(plain("a: 1\n---\na: 2\n")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void looksAtNothingAfterTheFirstDocument() {
        assertThat(plain("a: 1\n...\nb: 2\n[")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void readsAllDocuments() {
        assertThat(YamlReader.plainAll("a: 1\n---\n# none\n---\nb\n", "test.yaml", Limits.DEFAULT))
                .isEqualTo(Arrays.asList(Map.of("a", 1L), null, "b"));
    }

    @Test
    void letsTheLastOfTwoEqualKeysWinAsHelmDoes() {
        assertThat(plain("a: 1\na: 2\n")).isEqualTo(Map.of("a", 2L));
    }

    @Test
    void showsBothOfTwoEqualKeysInTheTree() {
        YamlMapping mapping = (YamlMapping) root("a: 1\na: 2\n");

        assertThat(mapping.entries()).hasSize(2);
        assertThat(mapping.find("a").orElseThrow().value().toPlain()).isEqualTo(2L);
    }

    @Test
    void letsMergedEntriesWinOverEarlierOnesAsHelmDoes() {
        assertThat(plain("a: &a {k: 1, l: 2}\nb:\n  <<: *a\n  k: 3\nc:\n  k: 3\n  <<: *a\n"))
                .isEqualTo(Map.of(
                        "a", Map.of("k", 1L, "l", 2L), "b", Map.of("k", 3L, "l", 2L), "c", Map.of("k", 1L, "l", 2L)));
    }

    @Test
    void letsTheFirstOfSeveralMergedMapsWin() {
        assertThat(plain("a: &a {k: 1}\nb:\n  <<: [*a, {k: 2, l: 3}]\n"))
                .isEqualTo(Map.of("a", Map.of("k", 1L), "b", Map.of("k", 1L, "l", 3L)));
    }

    @Test
    void copiesWhatAliasesStandFor() {
        Map<String, Object> plain = Plain.map(plain("a: &a {k: [1]}\nb: *a\n"));

        Plain.map(plain.get("a")).put("k", "changed");

        assertThat(plain.get("b")).isEqualTo(Map.of("k", List.of(1L)));
    }

    @Test
    void letsAnAnchorBeSetAnew() {
        assertThat(plain("a: &x 1\nb: &x 2\nc: *x\n")).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 2L));
        assertThat(plain("a: &x [&x 1]\nb: *x\n")).isEqualTo(Map.of("a", List.of(1L), "b", 1L));
    }

    @Test
    void readsKeysThatAreAliases() {
        assertThat(plain("a: &k foo\n*k : 1\n")).isEqualTo(Map.of("a", "foo", "foo", 1L));
    }

    @Test
    void readsTextWithAByteOrderMark() {
        assertThat(plain("\ufeffa: 1\n")).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void readsWindowsLineBreaksAsOthers() {
        assertThat(plain("a: 1\r\nb: |\r\n  x\r\n  y\r\n")).isEqualTo(Map.of("a", 1L, "b", "x\ny\n"));
    }

    @Test
    void readsTabsAtTheEndsOfLines() {
        assertThat(plain("a:\t1\nb: 2\t\nc: \"x\"\t# hi\n")).isEqualTo(Map.of("a", 1L, "b", 2L, "c", "x"));
    }

    @Test
    void takesUnknownTagsAsText() {
        assertThat(plain("a: !!string False\nb: !vault x\n")).isEqualTo(Map.of("a", "False", "b", "x"));
    }

    // Where things stand

    @Test
    void tellsWhereScalarsStandWithoutAnchorAndTag() {
        String text = "# \uD83D\uDE00\na: &x !!str  'b' # c\nd: |-\n  e\n\nf:\n";
        YamlMapping mapping = (YamlMapping) root(text);

        assertThat(mapping.find("a").orElseThrow().value().span().in(text)).isEqualTo("'b'");
        assertThat(mapping.find("d").orElseThrow().value().span().in(text)).isEqualTo("|-\n  e");
        assertThat(mapping.find("f").orElseThrow().value().span())
                .isEqualTo(new Span(text.length() - 1, text.length() - 1));
        assertThat(mapping.find("a").orElseThrow().value().anchor()).isEqualTo("x");
    }

    @Test
    void tellsWhereCollectionsStandWithoutCommentsAfterThem() {
        String text = "a:\n  b: 1\n  c: [2, 3] # x\n  # y\nd: &m {e: 4}\nf:\n- g\n- h: i\n";
        YamlMapping mapping = (YamlMapping) root(text);

        assertThat(mapping.find("a").orElseThrow().value().span().in(text)).isEqualTo("b: 1\n  c: [2, 3]");
        assertThat(mapping.find("d").orElseThrow().value().span().in(text)).isEqualTo("{e: 4}");
        assertThat(mapping.find("f").orElseThrow().value().span().in(text)).isEqualTo("- g\n- h: i");
    }

    @Test
    void tellsWhereDocumentsStand() {
        String text = "---\na: 1\n# x\n---\nb: 2\n...\n";
        List<YamlDocument> documents = YamlReader.documents(text, "test.yaml", Limits.DEFAULT);

        assertThat(documents.get(0).span().in(text)).isEqualTo("\na: 1\n# x\n");
        assertThat(documents.get(1).span().in(text)).isEqualTo("\nb: 2\n");
    }

    @Test
    void countsAByteOrderMarkAsALetter() {
        String text = "\ufeffa: b";

        assertThat(((YamlMapping) root(text))
                        .find("a")
                        .orElseThrow()
                        .value()
                        .span()
                        .in(text))
                .isEqualTo("b");
    }

    // What it refuses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "a: [1",
                "a: 'x",
                "a:\n\tb: 1",
                "? [x]\n: y",
                "~: x",
                "a: *x",
                "a: {<<: 1}",
                "a: !!int x",
                "a: \0",
                "a: @x",
                "a: 'b'c",
                "%TAG",
                "a: \"\\q\""
            })
    void refusesWhatHelmRefuses(String text) {
        assertThat(refusal(text)).isEqualTo(RefusalCode.YAML_MALFORMED);
    }

    @Test
    void refusesNodesThatContainThemselves() {
        assertThat(refusal("a: &a [*a]")).isEqualTo(RefusalCode.YAML_CYCLIC_ALIAS);
    }

    @Test
    void refusesTagsThatNameClasses() {
        assertThat(refusal("a: !!java.lang.Object {}")).isEqualTo(RefusalCode.YAML_TAG_FORBIDDEN);
    }

    @Test
    void namesTheFileAndTheLineAtFault() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> plain("a: 1\nb: @x\n"))
                .satisfies(refused -> {
                    assertThat(refused.refusal().where()).isEqualTo("test.yaml");
                    assertThat(refused.refusal().message()).contains("line 2");
                });
    }

    @Property(tries = 3_000)
    void readsOrRefusesAnyText(@ForAll("texts") String text) {
        try {
            YamlReader.documents(text, "test.yaml", Limits.DEFAULT).forEach(document -> {
                document.root().toPlain();
                assertLiesIn(document.root(), text);
            });
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code().code()).startsWith("yaml.");
        }
    }

    private static void assertLiesIn(YamlNode node, String text) {
        assertThat(node.span().end()).isLessThanOrEqualTo(text.length());
        switch (node) {
            case YamlMapping mapping ->
                mapping.entries().forEach(entry -> {
                    assertLiesIn(entry.key(), text);
                    assertLiesIn(entry.value(), text);
                });
            case YamlSequence sequence -> sequence.items().forEach(item -> assertLiesIn(item, text));
            case YamlScalar scalar -> {}
            case YamlAlias alias -> assertThat(alias.span().in(text)).isEqualTo("*" + alias.name());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b: ",
                        ": ",
                        "- ",
                        "  ",
                        "\n",
                        "\n  ",
                        "\r\n",
                        "\t",
                        "{",
                        "}",
                        "[",
                        "]",
                        ", ",
                        "'",
                        "\"",
                        "|",
                        ">-",
                        "#",
                        "&x ",
                        "*x",
                        "!!str ",
                        "!y ",
                        "!!",
                        "<<: ",
                        "? ",
                        "---",
                        "...",
                        "%YAML 1.2\n",
                        "1",
                        "\\",
                        "\\x4",
                        "\\ud83d",
                        "\\U00110000",
                        "\\UFFFFFFFF",
                        "\ud83d\ude00",
                        "\ud83d",
                        "\ufeff",
                        "\u0000",
                        "@",
                        "`",
                        "~",
                        "0x",
                        "1e9")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
