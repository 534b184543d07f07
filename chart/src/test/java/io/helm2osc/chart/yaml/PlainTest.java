package io.helm2osc.chart.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTest {

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void readsWhatIsNotThereAsEmpty() {
        assertThat(Plain.map("text")).isEmpty();
        assertThat(Plain.list(null)).isEmpty();
        assertThat(Plain.string(1L)).isEmpty();
        assertThat(Plain.at(map("a", map("b", 1L)), "a", "b")).isEqualTo(1L);
        assertThat(Plain.at(map("a", 1L), "a", "b")).isNull();
    }

    @Test
    void writesScalarsAsHelmDoesWhereItWantsText() {
        assertThat(Plain.text(1.10)).contains("1.1");
        assertThat(Plain.text(7L)).contains("7");
        assertThat(Plain.text(true)).contains("true");
        assertThat(Plain.text(null)).isEmpty();
        assertThat(Plain.text(List.of())).isEmpty();
    }

    @Test
    void mergesMapsAndReplacesEverythingElse() {
        Map<String, Object> base = map("a", map("x", 1L, "y", 2L), "b", List.of(1L), "c", 3L);
        Map<String, Object> over = map("a", map("y", 9L), "b", List.of(), "d", 4L);

        assertThat(Plain.merge(base, over))
                .isEqualTo(map("a", map("x", 1L, "y", 9L), "b", List.of(), "c", 3L, "d", 4L));
    }

    @Test
    void takesAKeyAwayForNull() {
        assertThat(Plain.merge(map("a", map("x", 1L, "y", 2L)), map("a", map("x", null))))
                .isEqualTo(map("a", map("y", 2L)));
    }

    @Test
    void keepsANullThatMeetsNoKey() {
        assertThat(Plain.merge(map("a", 1L), map("b", null))).isEqualTo(map("a", 1L, "b", null));
        assertThat(Plain.merge(map("b", null), map("b", null))).isEqualTo(map("b", null));
    }

    @Test
    void sharesNothingThatCanChange() {
        Map<String, Object> inner = map("x", new ArrayList<>(List.of(1L)));
        Map<String, Object> base = map("a", inner);
        Map<String, Object> over = map("b", map("y", inner));

        Map<String, Object> merged = Plain.merge(base, over);
        Plain.list(inner.get("x")).add(2L);

        assertThat(merged).isEqualTo(map("a", map("x", List.of(1L)), "b", map("y", map("x", List.of(1L)))));
    }
}
