package io.helm2osc.transformer.slot;

import java.util.List;

/// The slots of a chart, and the uses that none moves.
public record SlotPlan(List<Slot> slots, List<LeftBehind> leftBehind) {

    public SlotPlan {
        slots = List.copyOf(slots);
        leftBehind = List.copyOf(leftBehind);
    }
}
