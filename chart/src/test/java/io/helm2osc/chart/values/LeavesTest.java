package io.helm2osc.chart.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.YamlReader;
import org.junit.jupiter.api.Test;

class LeavesTest {

    @Test
    void findsScalarsAndEmptyContainersInTheOrderOfTheTree() {
        Object values = YamlReader.plain("b: {x: 1, z: ~}\na: [u, {v: {}}, []]\n", "values.yaml", Limits.DEFAULT);

        assertThat(Leaves.of(values))
                .extracting(leaf -> leaf.path() + "=" + leaf.value())
                .containsExactly("b.x=1", "b.z=null", "a[0]=u", "a[1].v={}", "a[2]=[]");
    }

    @Test
    void takesATreeThatIsALeafForOne() {
        assertThat(Leaves.of("x")).containsExactly(new Leaves.Leaf(ValuesPath.ROOT, "x"));
    }
}
