package io.helm2osc.transformer.slot;

import io.helm2osc.transformer.mapping.MappingEntry;
import java.util.List;
import java.util.Optional;

/// One render in which slots were sent to another registry, and what it showed: the evidence of a proof.
///
/// @param scenario the name of the values that it was rendered under
/// @param entries the slots that were sent away, in one render, each to a place of its own
/// @param moved how many uses of images arrived
/// @param failure what spoke against them; empty when all arrived and nothing else changed
public record Attempt(String scenario, List<MappingEntry> entries, int moved, Optional<String> failure) {

    public Attempt {
        entries = List.copyOf(entries);
    }
}
