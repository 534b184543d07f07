package io.helm2osc.api.in;

import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogProgress;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the API says of one catalog.
///
/// @param round how often what failed was tried, the first time included
/// @param progress how many conversions are in which state now
/// @param totals what the last completed round announced
/// @param gone charts that the run before this one had
record CatalogDocument(
        String id,
        String state,
        int round,
        Optional<CatalogRequest> request,
        Instant requested,
        Instant changed,
        Progress progress,
        Optional<CatalogTotals> totals,
        Optional<Trouble> trouble,
        List<String> gone,
        CatalogLinks links) {

    /// How many conversions are in which state, and why some were refused or failed.
    record Progress(int charts, int unchanged, Map<String, Integer> states, Map<String, Integer> codes) {
        static Progress of(CatalogProgress progress) {
            return new Progress(progress.charts(), progress.unchanged(), progress.states(), progress.codes());
        }
    }

    /// Where to go from a catalog.
    record CatalogLinks(String self, String events, String conversions, String report) {

        static CatalogLinks of(Catalog catalog) {
            String self = CatalogsResource.CATALOGS + "/" + catalog.id();
            return new CatalogLinks(self, self + "/events", self + "/conversions", self + "/report");
        }
    }

    static CatalogDocument of(Catalog catalog, CatalogProgress progress, List<String> gone) {
        return new CatalogDocument(
                catalog.id().value(),
                catalog.state().word(),
                catalog.round(),
                catalog.request(),
                catalog.begun(),
                catalog.changed(),
                Progress.of(progress),
                catalog.completed().map(CatalogCompleted::totals),
                catalog.completed().flatMap(CatalogCompleted::trouble),
                gone,
                CatalogLinks.of(catalog));
    }
}
