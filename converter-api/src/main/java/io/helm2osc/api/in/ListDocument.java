package io.helm2osc.api.in;

import io.helm2osc.api.status.Cursor;
import io.helm2osc.api.status.Page;
import io.helm2osc.api.status.Summary;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of the list of conversions, newest first.
///
/// @param next the cursor of the next page, when there may be one
record ListDocument(List<Item> conversions, Optional<String> next) {

    /// One conversion.
    record Item(
            String id, String state, Optional<ChartIdentity> chart, Instant requested, Instant changed, Links links) {}

    static ListDocument of(Page page) {
        return new ListDocument(
                page.conversions().stream().map(ListDocument::item).toList(),
                page.next().map(Cursor::toString));
    }

    private static Item item(Summary summary) {
        return new Item(
                summary.id().value(),
                summary.state().word(),
                summary.chart(),
                summary.begun(),
                summary.changed(),
                Links.of(summary.id(), summary.state()));
    }
}
