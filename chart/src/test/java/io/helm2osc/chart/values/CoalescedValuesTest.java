package io.helm2osc.chart.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoalescedValuesTest {

    private static FileTree chart(String name, String moreMetadata, String values) {
        return FileTree.EMPTY
                .with("Chart.yaml", "name: " + name + "\nversion: 1.0.0\n" + moreMetadata)
                .with("values.yaml", values);
    }

    private static void coalesces(FileTree files, String expected) {
        Chart chart = ChartReader.read(files, Limits.DEFAULT);

        assertThat(CoalescedValues.of(chart)).isEqualTo(YamlReader.plain(expected, "expected", Limits.DEFAULT));
    }

    @Test
    void putsDefaultsOfSubchartsBeneathTheirNamesAtAnyDepth() {
        FileTree inner = chart("inner", "", "i: 1\n");
        FileTree middle = chart("middle", "", "m: 1\n").merge(inner.under("charts/inner"));

        coalesces(
                chart("outer", "", "o: 1\n").merge(middle.under("charts/middle")),
                "o: 1\nmiddle: {m: 1, inner: {i: 1}}\n");
    }

    @Test
    void letsTheOuterChartWin() {
        FileTree inner = chart("inner", "", "a: 1\nb: {c: 1, d: 1}\n");

        coalesces(
                chart("outer", "", "inner: {b: {c: 2}}\n").merge(inner.under("charts/inner")),
                "inner: {a: 1, b: {c: 2, d: 1}}\n");
    }

    @Test
    void letsTheOuterChartTakeADefaultAway() {
        FileTree inner = chart("inner", "", "a: 1\nb: 2\n");

        coalesces(chart("outer", "", "inner: {a: ~}\n").merge(inner.under("charts/inner")), "inner: {b: 2}\n");
    }

    @Test
    void keepsWhatTheOuterChartSaysWhereItIsNoMap() {
        FileTree inner = chart("inner", "", "a: 1\n");

        coalesces(chart("outer", "", "inner: text\n").merge(inner.under("charts/inner")), "inner: text\n");
    }

    @Test
    void givesEachAliasDefaultsOfItsOwn() {
        FileTree inner = chart("inner", "", "a: {b: 1}\n");
        FileTree outer = chart("outer", "dependencies: [{name: inner, alias: x}, {name: inner, alias: z}]\n", "")
                .merge(inner.under("charts/inner"));
        Map<String, Object> values = CoalescedValues.of(ChartReader.read(outer, Limits.DEFAULT));

        Plain.map(Plain.at(values, "x", "a")).put("b", 2L);

        assertThat(Plain.at(values, "z", "a", "b")).isEqualTo(1L);
    }

    @Test
    void usesEveryAliasOfASubchart() {
        FileTree inner = chart("inner", "", "a: 1\n");

        coalesces(
                chart("outer", "dependencies: [{name: inner, alias: x}, {name: inner, alias: z}]\n", "x: {a: 2}\n")
                        .merge(inner.under("charts/inner")),
                "x: {a: 2}\nz: {a: 1}\n");
    }
}
