package io.helm2osc.transformer.slot;

import java.util.List;

/// The slots of a chart, and the uses that none moves.
///
/// @param attempts the renders that this was seen in; none as long as nothing is proved
public record SlotPlan(List<Slot> slots, List<LeftBehind> leftBehind, List<Attempt> attempts) {

    public SlotPlan {
        slots = List.copyOf(slots);
        leftBehind = List.copyOf(leftBehind);
        attempts = List.copyOf(attempts);
    }

    /// A plan that nothing was rendered for yet.
    public SlotPlan(List<Slot> slots, List<LeftBehind> leftBehind) {
        this(slots, leftBehind, List.of());
    }
}
