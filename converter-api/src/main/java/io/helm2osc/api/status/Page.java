package io.helm2osc.api.status;

import java.util.List;
import java.util.Optional;

/// A part of the list of conversions, and where the next one begins when there may be more.
public record Page(List<Summary> conversions, Optional<Cursor> next) {

    public Page {
        conversions = List.copyOf(conversions);
    }

    /// The page of a selection for which these were found.
    public static Page of(List<Summary> found, Selection selection) {
        boolean full = found.size() == selection.limit();
        return new Page(
                found,
                full
                        ? Optional.of(new Cursor(
                                found.getLast().begun(), found.getLast().id().value()))
                        : Optional.empty());
    }
}
