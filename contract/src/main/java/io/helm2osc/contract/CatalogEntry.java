package io.helm2osc.contract;

import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import java.util.Optional;

/// A chart of a catalog.
///
/// @param source where its archive is
/// @param chart its name and version, when the catalog tells them
public record CatalogEntry(ChartSource source, Optional<ChartIdentity> chart) {

    /// What the chart is called from one run of a catalog to the next, whatever its content.
    public String label() {
        return chart.map(known -> known.name() + " " + known.version()).orElseGet(() -> switch (source) {
            case ChartSource.FromUrl(var url, var digest) -> url;
            case ChartSource.FromRepository(var repository, var name, var version) ->
                repository + " " + name + " " + version;
            case ChartSource.FromRegistry(var reference) -> reference;
            case ChartSource.Uploaded(var digest) -> digest.value();
        });
    }
}
