package io.helm2osc.api.in;

import io.helm2osc.api.catalog.CatalogChild;
import java.util.List;
import java.util.Optional;

/// A page of a catalog's conversions, in the order of the catalog.
///
/// @param next the cursor of the next page, when there may be one
record ChildrenDocument(List<Item> conversions, Optional<String> next) {

    /// One conversion.
    ///
    /// @param chart its name and version, or where it is, as the catalog has it
    /// @param unchanged whether it had ended before the catalog was asked for
    record Item(String id, String chart, String state, Optional<String> code, boolean unchanged, String self) {}

    static ChildrenDocument of(List<CatalogChild> found, int limit) {
        return new ChildrenDocument(
                found.stream().map(ChildrenDocument::item).toList(),
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(String.valueOf(found.getLast().position())));
    }

    private static Item item(CatalogChild child) {
        return new Item(
                child.id().value(),
                child.label(),
                child.state(),
                Optional.of(child.code()).filter(code -> !code.isEmpty()),
                child.unchanged(),
                Links.CONVERSIONS + "/" + child.id());
    }
}
