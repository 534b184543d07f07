package io.helm2osc.transformer.proof;

import io.helm2osc.transformer.mapping.TargetImage;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import java.util.List;
import java.util.Map;

/// The proof that a chart whose values hold new addresses renders every moved image at its target, and everything else
/// as the original does.
public final class TwinProof {

    private TwinProof() {}

    /// One attempt for each scenario, the last of which may have failed.
    ///
    /// @param twin the chart with the new addresses
    public static List<Attempt> prove(
            Map<Slot, TargetImage> targets, ChartRenders twin, List<Look> looks, OscProfile profile) {
        TrialMove move = new TrialMove(twin, profile);
        return looks.stream()
                .map(look -> move.asWritten(targets, look).attempt(targets.keySet(), look))
                .toList();
    }
}
