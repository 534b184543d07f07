package io.helm2osc.api.catalog;

import io.helm2osc.contract.ConversionId;

/// One conversion of a catalog in its list.
///
/// @param position in the catalog
/// @param label the chart's name and version, or where it is, as the catalog has it
/// @param state the word of its state
/// @param code why it was refused or failed; empty if it was not
public record CatalogChild(
        long position, ConversionId id, String label, boolean unchanged, String state, String code) {}
