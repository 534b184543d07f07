package io.helm2osc.transformer.relocation;

import io.helm2osc.chart.values.Leaves;
import io.helm2osc.transformer.slot.LeftBehind;
import io.helm2osc.transformer.slot.LeftBehind.Reason;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.SlotPlan;
import java.util.List;
import java.util.Optional;

/// Tells images that stand in the text of a value from those that stand in a template.
final class InsideValues {

    private InsideValues() {}

    static SlotPlan tellApart(SlotPlan plan, List<Look> looks) {
        List<LeftBehind> left = plan.leftBehind().stream()
                .map(behind -> behind.reason() == Reason.LITERAL ? named(behind, looks) : behind)
                .toList();
        return new SlotPlan(plan.slots(), left);
    }

    private static LeftBehind named(LeftBehind behind, List<Look> looks) {
        return holder(behind.use().reference().toString(), looks)
                .map(path -> new LeftBehind(behind.use(), Reason.INSIDE_A_VALUE, path))
                .orElse(behind);
    }

    private static Optional<String> holder(String reference, List<Look> looks) {
        return looks.stream()
                .flatMap(look -> Leaves.of(look.defaults()).stream())
                .filter(leaf -> leaf.value() instanceof String text && text.contains(reference))
                .map(leaf -> leaf.path().toString())
                .findFirst();
    }
}
