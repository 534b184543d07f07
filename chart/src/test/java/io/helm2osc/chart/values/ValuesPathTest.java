package io.helm2osc.chart.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.helm2osc.chart.values.ValuesPath.Absent;
import io.helm2osc.chart.values.ValuesPath.Index;
import io.helm2osc.chart.values.ValuesPath.Key;
import io.helm2osc.chart.values.ValuesPath.Present;
import io.helm2osc.chart.values.ValuesPath.Step;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

class ValuesPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b",
                "a\\.b.c",
                "a\\\\b",
                "a[0]",
                "a[0][12].b",
                "[3]",
                "a.\"\".b",
                "\"\"",
                "\\\"\"",
                "\"\"[0]",
                "a\"\"",
                "x[y]",
                "a\\[0].b",
                "a[0]b",
                "nodeSelector.kubernetes\\.io/os",
                "[x"
            })
    void printsWhatItReads(String text) {
        assertThat(ValuesPath.parse(text)).hasToString(text);
    }

    @Test
    void readsKeysAndItems() {
        assertThat(ValuesPath.parse("a.b\\.c[0].d").steps())
                .containsExactly(new Key("a"), new Key("b.c"), new Index(0), new Key("d"));
    }

    @Property
    void readsWhatItPrints(@ForAll("paths") ValuesPath path) {
        assertThat(ValuesPath.parse(path.toString())).isEqualTo(path);
    }

    @Property
    void readsOrRefusesAnyText(@ForAll("texts") String text) {
        try {
            assertThat(ValuesPath.parse(ValuesPath.parse(text).toString())).isEqualTo(ValuesPath.parse(text));
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isEqualTo(RefusalCode.REQUEST_VALUES_PATH_INVALID);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab.\\[]01\"\n").ofMaxLength(12);
    }

    @Provide
    Arbitrary<ValuesPath> paths() {
        Arbitrary<Step> key =
                Arbitraries.strings().withChars("ab.\\[]0\"é").ofMaxLength(5).map(Key::new);
        Arbitrary<Step> index = Arbitraries.integers().between(0, 65_535).map(Index::new);
        return Arbitraries.oneOf(key, key, index).list().ofMaxSize(6).map(ValuesPath::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[65536]", "a[999999999]", "a[99999999999999999999]"})
    void refusesItemsThatNoListReaches(String text) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ValuesPath.parse(text))
                .matches(refused -> refused.refusal().code() == RefusalCode.REQUEST_VALUES_PATH_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".", ".a", "a.", "a[0].", "a\\", "a[0][x]", "[0]["})
    void refusesEmptyKeysAndOpenEnds(String text) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ValuesPath.parse(text))
                .matches(refused -> refused.refusal().code() == RefusalCode.REQUEST_VALUES_PATH_INVALID);
    }

    @Test
    void refusesPathsWithoutEnd() {
        assertThat(ValuesPath.parse("a" + ".a".repeat(149)).depth()).isEqualTo(150);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ValuesPath.parse(".".repeat(10_000)))
                .matches(refused -> refused.refusal().code() == RefusalCode.REQUEST_VALUES_PATH_INVALID)
                .matches(refused -> refused.refusal().seen().length() < 200);
    }

    @Test
    void tellsNullFromAbsent() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a", null);
        values.put("l", List.of("x"));

        assertThat(ValuesPath.of("a").get(values)).isEqualTo(new Present(null));
        assertThat(ValuesPath.of("b").get(values)).isEqualTo(new Absent());
        assertThat(ValuesPath.of("a", "b").get(values)).isEqualTo(new Absent());
        assertThat(ValuesPath.parse("l[0]").get(values)).isEqualTo(new Present("x"));
        assertThat(ValuesPath.parse("l[1]").get(values)).isEqualTo(new Absent());
        assertThat(ValuesPath.ROOT.get(values)).isEqualTo(new Present(values));
    }

    @Test
    void setsAndMakesTheMapsThatAreMissing() {
        Map<String, Object> values = new LinkedHashMap<>();

        ValuesPath.of("a", "b").set(values, 1L);
        ValuesPath.of("a", "c").set(values, 2L);

        assertThat(values).isEqualTo(Map.of("a", Map.of("b", 1L, "c", 2L)));
    }

    @Test
    void changesNoListOrMapThatOthersMayShare() {
        List<Object> list = new ArrayList<>(List.of(new LinkedHashMap<>(Map.of("x", 1L))));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("l", list));

        ValuesPath.parse("l[0].x").set(values, 2L);

        assertThat(values).isEqualTo(Map.of("l", List.of(Map.of("x", 2L))));
        assertThat(list).isEqualTo(List.of(Map.of("x", 1L)));
    }

    @Test
    void letsAListGrowByOne() {
        Map<String, Object> values = new LinkedHashMap<>();

        ValuesPath.parse("l[0].x").set(values, 1L);

        assertThat(values).isEqualTo(Map.of("l", List.of(Map.of("x", 1L))));
    }

    @Test
    void setsOnlyWhatLiesInAMap() {
        Map<String, Object> values = new LinkedHashMap<>();

        assertThatIllegalArgumentException().isThrownBy(() -> ValuesPath.ROOT.set(values, 1L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValuesPath.parse("[0]").set(values, 1L));
    }

    @Test
    void knowsItsNeighbours() {
        ValuesPath path = ValuesPath.parse("a.b[0]");

        assertThat(path.parent()).hasToString("a.b");
        assertThat(path.last()).contains(new Index(0));
        assertThat(path.lastKey()).isEmpty();
        assertThat(path.parent().lastKey()).contains("b");
        assertThat(path.startsWith(ValuesPath.of("a"))).isTrue();
        assertThat(ValuesPath.of("ab").startsWith(ValuesPath.of("a"))).isFalse();
        assertThat(path.relativeTo(ValuesPath.of("a"))).contains(ValuesPath.parse("b[0]"));
        assertThat(path.relativeTo(ValuesPath.of("x"))).isEmpty();
        assertThat(ValuesPath.of("x").append(path)).hasToString("x.a.b[0]");
        assertThat(ValuesPath.ROOT.parent()).isEqualTo(ValuesPath.ROOT);
    }
}
