package io.helm2osc.template.detective;

import io.helm2osc.template.Node.Branch;
import java.util.IdentityHashMap;
import java.util.Map;

/// Counts how often a walk everywhere went the way that the engine would not go, so that templates which call each
/// other do not make it endless.
final class Detours {
    private static final int MOST = 2;

    private final Walk walk;
    private final Map<Branch, Integer> taken = new IdentityHashMap<>();

    Detours(Walk walk) {
        this.walk = walk;
    }

    void startOver() {
        taken.clear();
    }

    /// Whether to go that way once more at this branch.
    boolean take(Branch branch) {
        return walk == Walk.EVERYWHERE && taken.merge(branch, 1, Integer::sum) <= MOST;
    }
}
