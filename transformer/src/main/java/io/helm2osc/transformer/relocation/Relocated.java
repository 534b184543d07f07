package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.Chart;
import io.helm2osc.transformer.edit.ChartEdit;
import io.helm2osc.transformer.proof.Comparison;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.SlotPlan;
import java.util.List;

/// A chart whose images follow values.yaml, as far as was proved.
///
/// @param chart the edited chart, its packed subcharts unpacked
/// @param plan what moves by which values, and what stays behind
/// @param before what each scenario showed of the original
/// @param looks what each scenario showed of the edited chart
/// @param edits in the order in which they were made
/// @param unchanged the evidence that the edited chart renders what the original rendered
public record Relocated(
        Chart chart,
        SlotPlan plan,
        List<Look> before,
        List<Look> looks,
        List<ChartEdit> edits,
        List<RejectedEdit> rejected,
        Comparison unchanged) {

    public Relocated {
        before = List.copyOf(before);
        looks = List.copyOf(looks);
        edits = List.copyOf(edits);
        rejected = List.copyOf(rejected);
    }
}
