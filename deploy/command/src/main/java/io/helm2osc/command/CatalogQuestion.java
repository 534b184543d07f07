package io.helm2osc.command;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.fetcher.catalog.NamePattern;
import io.helm2osc.fetcher.catalog.SelectedCharts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Which charts a catalog on the command line means.
///
/// @param catalog the address of a Helm repository, or a folder
record CatalogQuestion(String catalog, CatalogSelection selection) {

    /// The charts, in the order of the index, or of the names of files.
    ///
    /// @throws io.helm2osc.contract.RefusedException when there is no repository that can be read
    /// @throws io.helm2osc.pipeline.RetryLater when the network or the server is at fault
    List<ChartInput> charts(Intake intake) throws IOException {
        if (new ChartInput(catalog).source().isPresent()) {
            return new SelectedCharts(intake.repositories())
                    .list(catalog, selection).stream()
                            .map(CatalogQuestion::input)
                            .toList();
        }
        List<NamePattern> patterns =
                selection.names().stream().map(NamePattern::new).toList();
        return ChartInput.of(List.of(catalog)).stream()
                .filter(input -> patterns.isEmpty() || patterns.stream().anyMatch(name -> name.fits(input.name())))
                .limit(selection.limit().orElse(Integer.MAX_VALUE))
                .toList();
    }

    private static ChartInput input(CatalogEntry entry) {
        return new ChartInput(entry.label(), Optional.of(entry.source()), Optional.empty());
    }
}
