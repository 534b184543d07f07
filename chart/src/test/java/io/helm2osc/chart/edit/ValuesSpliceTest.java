package io.helm2osc.chart.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesSpliceTest {

    private static Optional<String> set(String text, String path, Object scalar) {
        return ValuesSplice.set(text, ValuesPath.parse(path), scalar, "test")
                .map(edit -> Edits.apply(text, List.of(edit)));
    }

    private static void sets(String text, String path, Object scalar, String expected) {
        assertThat(set(text, path, scalar)).contains(expected);
    }

    private static void givesUp(String text, String path) {
        assertThat(set(text, path, "new")).isEmpty();
    }

    // A scalar that is there

    @Test
    void keepsTheQuotesOfWhatItReplaces() {
        sets("a: old # c\n", "a", "new", "a: new # c\n");
        sets("a: 'old' # c\n", "a", "new", "a: 'new' # c\n");
        sets("a: \"old\" # c\n", "a", "new", "a: \"new\" # c\n");
        sets("a: 'old'\n", "a", "it's", "a: 'it''s'\n");
        sets("a: \"old\"\n", "a", "\"\\\n", "a: \"\\\"\\\\\\n\"\n");
        sets("a: 'old'\n", "a", "two\nlines", "a: \"two\\nlines\"\n");
    }

    @Test
    void quotesTextThatWouldReadAsAnotherType() {
        sets("a: x\n", "a", "1.10", "a: \"1.10\"\n");
        sets("a: x\n", "a", "on", "a: \"on\"\n");
        sets("a: x\n", "a", "", "a: \"\"\n");
        sets("a: x\n", "a", "null", "a: \"null\"\n");
        sets("a: x\n", "a", "12:30", "a: \"12:30\"\n");
        sets("a: x\n", "a", "2001-01-01", "a: \"2001-01-01\"\n");
        sets("a: x\n", "a", "1.2.3", "a: 1.2.3\n");
        sets("a: x\n", "a", "sha256:abc", "a: sha256:abc\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- x",
                "? x",
                ": x",
                "-",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "@a",
                "`a",
                "%a",
                "{a",
                "[a",
                " a",
                "a ",
                "<<",
                "=",
                "---",
                "...",
                "'a",
                "\"a\\",
                "a\tb",
                "é\u0000",
                "\ud83d\ude00",
                "\u2028",
                "\ufeff",
                "~"
            })
    void writesAnyTextSoThatItReadsTheSame(String text) {
        assertThat(set("a: x\nb: [y]\n", "a", text)).isPresent();
        assertThat(set("a: x\nb: [y]\n", "b[0]", text)).isPresent();
        assertThat(set("a: x\nb: {c: y}\n", "b." + new ValuesPath(List.of(new ValuesPath.Key(text))), text))
                .isPresent();
    }

    @Test
    void writesOtherTypesBare() {
        sets("a: x\n", "a", 5, "a: 5\n");
        sets("a: 'x'\n", "a", true, "a: true\n");
        sets("a: \"x\"\n", "a", null, "a: null\n");
        sets("a: x\n", "a", 1.5, "a: 1.5\n");
    }

    @Test
    void replacesTextOfSeveralLines() {
        sets("a: |\n  x\n  y\n\nb: 1\n", "a", "new", "a: new\n\nb: 1\n");
        sets("a: >-\n  x\n  y\n", "a", "new", "a: new\n");
        sets("a: x\n  y\nb: 1\n", "a", "new", "a: new\nb: 1\n");
        sets("a: \"x\n  y\"\nb: 1\n", "a", "new", "a: \"new\"\nb: 1\n");
    }

    @Test
    void findsItsPlaceBehindLettersOfTwoUnits() {
        sets(
                "# \ud83d\ude00\n\ud83d\ude00: {a: é\ud83d\ude00, b: old}\n",
                "\ud83d\ude00.b",
                "new",
                "# \ud83d\ude00\n\ud83d\ude00: {a: é\ud83d\ude00, b: new}\n");
    }

    @Test
    void replacesItemsOfListsHoweverTheyAreWritten() {
        sets("a:\n- image: old\n  x: 1\n- y\n", "a[0].image", "new", "a:\n- image: new\n  x: 1\n- y\n");
        sets("a: [old, {b: old}]\n", "a[1].b", "new", "a: [old, {b: new}]\n");
        sets("a:\n  - - old\n", "a[0][0]", "new", "a:\n  - - new\n");
    }

    @Test
    void replacesTheLastOfTwoEqualKeysWhichIsTheOneThatCounts() {
        sets("a: 1\na: 2\n", "a", 3, "a: 1\na: 3\n");
    }

    @Test
    void editsTheFirstDocumentOnly() {
        sets("a: old\n---\na: old\n", "a", "new", "a: new\n---\na: old\n");
        sets("a: old\n---\nb: 1\n", "b", 2, "a: old\nb: 2\n---\nb: 1\n");
        sets("---\na: old\n...\n", "b", 2, "---\na: old\nb: 2\n...\n");
    }

    // An empty value

    @Test
    void givesAnEmptyValueItsScalar() {
        sets("a:\nb: 1\n", "a", "new", "a: new\nb: 1\n");
        sets("a: # c\nb: 1\n", "a", "new", "a: new # c\nb: 1\n");
        sets("a:", "a", "new", "a: new");
        sets("a: \"\"\n", "a", "new", "a: \"new\"\n");
        sets("a: null\n", "a", "new", "a: new\n");
        sets("a: ~ # c\n", "a", "new", "a: new # c\n");
        sets("a: {}\n", "a", "new", "a: new\n");
        sets("a: []\n", "a", "new", "a: new\n");
        sets("- x\n".replace("- x", "a:\n-\n- y"), "a[0]", "new", "a:\n- new\n- y\n");
        sets("a: {b: , c: 1}\n", "a.b", "new", "a: {b: new , c: 1}\n");
    }

    @Test
    void givesAnEmptyValueItsMap() {
        sets("a:\nb: 1\n", "a.x.v", "new", "a:\n  x:\n    v: new\nb: 1\n");
        sets("a: # c\n  # x: y\nb: 1\n", "a.x", "new", "a: # c\n  x: new\n  # x: y\nb: 1\n");
        sets("a:\n    # x: y\n", "a.x", "new", "a:\n    x: new\n    # x: y\n");
        sets("a:\n# x: y\n", "a.x", "new", "a:\n  x: new\n# x: y\n");
        sets("a: {}\n  # x: y\n", "a.x.v", "new", "a: {x: {v: new}}\n  # x: y\n");
        sets("a: null # c\n", "a.x", "new", "a: {x: new} # c\n");
        sets("a: {b: {}}\n", "a.b.x", "a,b", "a: {b: {x: \"a,b\"}}\n");
        sets("a:\n  b: 1\n  c:\n", "a.c.x", "new", "a:\n  b: 1\n  c:\n    x: new\n");
    }

    // A key that is missing

    @Test
    void addsAKeyAsTheLastOfItsMap() {
        sets("a:\n  b: 1\n  c: 2 # c\nd: 3\n", "a.x", "new", "a:\n  b: 1\n  c: 2 # c\n  x: new\nd: 3\n");
        sets("a:\n    b: 1\nd: 3\n", "a.x.v.z", "new", "a:\n    b: 1\n    x:\n        v:\n            z: new\nd: 3\n");
        sets("a:\n  - b: 1\n    c: 2\n  - d\n", "a[0].x", "new", "a:\n  - b: 1\n    c: 2\n    x: new\n  - d\n");
        sets("a:\n  b: |\n    text\n\nd: 3\n", "a.x", "new", "a:\n  b: |\n    text\n  x: new\n\nd: 3\n");
        sets("a:\n  b:\nd: 3\n", "a.x", "new", "a:\n  b:\n  x: new\nd: 3\n");
    }

    @Test
    void addsAKeyToAMapInBraces() {
        sets("a: {b: 1}\n", "a.x", "new", "a: {b: 1, x: new}\n");
        sets("a: {b: 1,}\n", "a.x", "new", "a: {b: 1, x: new,}\n");
        sets("a: {\n  b: 1, # c\n}\n", "a.x.v", "new", "a: {\n  b: 1, x: {v: new}, # c\n}\n");
        sets("{\"a\": {\"b\": 1}}\n", "a.x", "new", "{\"a\": {\"b\": 1, \"x\": \"new\"}}\n");
        sets("{a: 1}\n", "x", "new", "{a: 1, x: new}\n");
    }

    @Test
    void addsAKeyOfTheRootAtTheEnd() {
        sets("a: 1\n", "x", "new", "a: 1\nx: new\n");
        sets("a: 1", "x", "new", "a: 1\nx: new");
        sets("a: 1\n# end\n", "x.v", "new", "a: 1\n# end\nx:\n  v: new\n");
        sets("a: 1\n# end", "x", "new", "a: 1\n# end\nx: new");
        sets("a:\n- 1\n- 2\n", "x", "new", "a:\n- 1\n- 2\nx: new\n");
    }

    @Test
    void addsAKeyWhereTheWholeFileIsIndented() {
        sets("  a: 1\n  b: 2\n", "x.v", "new", "  x:\n    v: new\n  a: 1\n  b: 2\n");
    }

    @Test
    void addsToAFileThatHasNoValues() {
        sets("", "x.v", "new", "x:\n  v: new\n");
        sets("# nothing\n", "x", "new", "# nothing\nx: new\n");
        sets("# nothing", "x", "new", "# nothing\nx: new");
        sets("---\n", "x", "new", "---\nx: new\n");
        sets("{}\n", "x.v", "new", "x:\n  v: new\n");
        sets("# nothing\n{} # here\n", "x", "new", "# nothing\nx: new # here\n");
        sets("null\n", "x", "new", "x: new\n");
    }

    @Test
    void leavesTextAloneThatEndsWithTheFile() {
        sets("a: |\n  text", "x", "new", "x: new\na: |\n  text");
        sets("a:\n  b: |+\n    text\n\n\nc: 1\n", "a.x", "new", "a:\n  b: |+\n    text\n\n\n  x: new\nc: 1\n");
    }

    @Test
    void quotesKeysThatNeedIt() {
        sets("a: 1\n", "b\\.c", "new", "a: 1\nb.c: new\n");
        sets("a: 1\n", "true", "new", "a: 1\n\"true\": new\n");
        sets("a: 1\n", "b: c", "new", "a: 1\n\"b: c\": new\n");
        sets("a: {b: 1}\n", "a.c,d", "new", "a: {b: 1, \"c,d\": new}\n");
    }

    // Line breaks

    @Test
    void keepsWindowsLineBreaks() {
        sets("a:\r\n  b: 1\r\nc: 2\r\n", "a.x", "new", "a:\r\n  b: 1\r\n  x: new\r\nc: 2\r\n");
        sets("a: 1\r\n", "x.v", "new", "a: 1\r\nx:\r\n  v: new\r\n");
        sets("a:\r\nb: 1\r\n", "a.x", "new", "a:\r\n  x: new\r\nb: 1\r\n");
        sets("a: old\r\nb: 1", "a", "new", "a: new\r\nb: 1");
        sets("a: |\r\n  x\r\nb: 1\r\n", "a", "new", "a: new\r\nb: 1\r\n");
    }

    @Test
    void keepsAByteOrderMark() {
        sets("\ufeffa: old\n", "a", "new", "\ufeffa: new\n");
        sets("\ufeffa:\n  b: 1\n", "a.x", "new", "\ufeffa:\n  b: 1\n  x: new\n");
        sets("\ufeff", "x", "new", "\ufeffx: new\n");
        sets("\ufeffa: |\n  text", "x", "new", "\ufeffx: new\na: |\n  text");
    }

    // Anchors and aliases

    @Test
    void replacesAnAliasAndNotWhatItStandsFor() {
        sets("a: &x old\nb: *x # c\n", "b", "new", "a: &x old\nb: new # c\n");
    }

    @Test
    void givesUpWhereAnAnchorWouldChangeOtherPlacesToo() {
        givesUp("a: &x old\nb: *x\n", "a");
        givesUp("a: &x {k: old}\nb: *x\n", "a.k");
        givesUp("a: &x {k: old}\nb: *x\n", "b.k");
        givesUp("a: &x {k: old}\nb: *x\n", "b.new");
        givesUp("a: &x\n  k: old\nb: *x\n", "a.new");
    }

    @Test
    void editsAnAnchoredValueThatNothingRefersTo() {
        sets("a: &x old\n", "a", "new", "a: &x new\n");
        sets("a: &x\n", "a", "new", "a: &x new\n");
        sets("a: !!str old\n", "a", "new", "a: !!str new\n");
    }

    @Test
    void addsAKeyBesideMergedOnesToOverrideThem() {
        sets("a: &x\n  k: old\nb:\n  <<: *x\n", "b.k", "new", "a: &x\n  k: old\nb:\n  <<: *x\n  k: new\n");
    }

    // What it leaves to others

    @Test
    void givesUpWhereSomethingElseStandsInTheWay() {
        givesUp("a: text\n", "a.b");
        givesUp("a: {b: 1}\n", "a");
        givesUp("a: [b]\n", "a");
        givesUp("a: [b]\n", "a[1]");
        givesUp("a: 1\n", "b[0].c");
        givesUp("a: [b]\n", "a.c");
    }

    @Property
    void changesNothingButTheOnePlace(
            @ForAll("files") String text, @ForAll("scalars") String scalar, @ForAll int which) {
        List<Leaves.Leaf> leaves = Leaves.of(YamlReader.plain(text, "values.yaml", Limits.DEFAULT));
        ValuesPath path = leaves.get(Math.floorMod(which, leaves.size())).path();
        Map<String, Object> intended = Plain.copyMap(Plain.map(YamlReader.plain(text, "values.yaml", Limits.DEFAULT)));
        path.set(intended, scalar);

        Optional<Edit> edit = ValuesSplice.set(text, path, scalar, "test");

        String edited = Edits.apply(text, List.of(edit.orElseThrow()));
        assertThat(YamlReader.plain(edited, "values.yaml", Limits.DEFAULT)).isEqualTo(intended);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "a: 1\n",
                        "b: 'x' # c\n",
                        "c:\n  d: \"y\"\n  e:\n",
                        "f: [1, 'z']\n",
                        "g:\n- h: |\n    text\n  i: >-\n    more\n",
                        "# comment\n",
                        "\n",
                        "j: {k: l, m: }\n",
                        "n: \ud83d\ude00\n",
                        "o:\n    p: q\n      r\n    # s\n",
                        "t: ~\n")
                .list()
                .ofMinSize(1)
                .uniqueElements()
                .map(parts -> "root:\n  one: 1\n" + String.join("", parts));
    }

    @Provide
    Arbitrary<String> scalars() {
        return Arbitraries.strings()
                .withChars("ab1:.-#'\"\\ \n[]{},&*!|>%@`\t\ud7ffé")
                .ofMaxLength(8);
    }
}
