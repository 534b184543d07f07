package io.helm2osc.transformer.proof;

import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.slot.Attempt;
import io.helm2osc.transformer.slot.Look;
import io.helm2osc.transformer.slot.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /// What speaks against the slots; empty when all uses arrived and nothing else changed.
    default Optional<String> failure() {
        return switch (this) {
            case Refused(var why) ->
                Optional.of("the chart does not render: "
                        + why.message().lines().findFirst().orElse(why.message()));
            case Rendered(var moved, var stayed, var unexplained) -> {
                if (!unexplained.isEmpty()) {
                    yield Optional.of("something else changes: " + unexplained.getFirst());
                }
                yield stayed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "it stays where it is: " + stayed.getFirst().position());
            }
        };
    }

    /// The trial as evidence.
    default Attempt attempt(Collection<Slot> slots, Look look) {
        return new Attempt(
                look.baseline().scenario().name(),
                slots.stream().map(Slot::entry).toList(),
                arrived(),
                failure());
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
