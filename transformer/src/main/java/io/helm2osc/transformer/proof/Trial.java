package io.helm2osc.transformer.proof;

import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import java.util.List;
import java.util.Set;

/// What a trial move of some slots showed under one scenario.
public sealed interface Trial {

    /// How many uses went where they should.
    default int arrived() {
        return switch (this) {
            case Refused refused -> 0;
            case Rendered rendered -> rendered.moved().size();
        };
    }

    /// The chart does not render with the new addresses.
    record Refused(NotShown why) implements Trial {}

    /// It renders.
    ///
    /// @param moved the uses that went where they should
    /// @param stayed the uses of the moved slots that did not
    /// @param unexplained what changed besides
    record Rendered(Set<ImageUse> moved, List<ImageUse> stayed, List<Change> unexplained) implements Trial {

        public Rendered {
            moved = Set.copyOf(moved);
            stayed = List.copyOf(stayed);
            unexplained = List.copyOf(unexplained);
        }
    }
}
