package io.helm2osc.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which charts are to be converted together, and how.
///
/// @param charts where they are
/// @param selection which of them
/// @param options how each is converted
/// @param values YAML text for single charts, by chart name, in place of the values in `options`
/// @param republish whether charts are converted, and packages announced, that were so before
public record CatalogRequest(
        CatalogCharts charts,
        CatalogSelection selection,
        ConversionOptions options,
        Map<String, String> values,
        boolean republish) {

    public CatalogRequest {
        values = Map.copyOf(values);
    }

    /// How this chart of the catalog is to be converted.
    public ConversionOptions optionsFor(CatalogEntry entry) {
        return entry.chart()
                .map(chart -> values.get(chart.name()))
                .map(options::withValues)
                .orElse(options);
    }

    /// The same, its conversions belonging to this tenant, or to nobody in particular.
    public CatalogRequest belongingTo(Optional<Tenant> owner) {
        return new CatalogRequest(charts, selection, options.belongingTo(owner), values, republish);
    }

    /// What all runs of the same catalog have in common: everything but whether it is to be published anew.
    public Digest series() {
        return Digest.of(
                List.of(charts, selection, options, new TreeMap<>(values)).toString());
    }

    /// Where the charts of a catalog are.
    public sealed interface CatalogCharts {

        /// In a Helm repository: the address of the folder with its `index.yaml`.
        record OfRepository(String repository) implements CatalogCharts {}

        /// At places that the caller lists.
        record OfList(List<ChartSource> sources) implements CatalogCharts {
            public OfList {
                sources = List.copyOf(sources);
            }
        }
    }

    /// Which charts of a repository are taken. A list of charts is taken as it is.
    ///
    /// @param names patterns in which `*` stands for any letters; a chart is taken when one fits its name; all
    ///     are when there are none
    /// @param versionsPerChart so many of each chart, the newest first by SemVer; stable ones if there are any
    /// @param since only what the repository says was created at this time or later
    /// @param limit at most so many charts in all
    /// @param deprecated what is done with charts that call themselves deprecated
    /// @param library what is done with library charts, which cannot be installed
    public record CatalogSelection(
            List<String> names,
            int versionsPerChart,
            Optional<Instant> since,
            Optional<Integer> limit,
            Policy deprecated,
            Policy library) {

        /// The latest version of every chart that is neither deprecated nor a library.
        public static final CatalogSelection DEFAULT =
                new CatalogSelection(List.of(), 1, Optional.empty(), Optional.empty(), Policy.SKIP, Policy.SKIP);

        public CatalogSelection {
            names = List.copyOf(names);
        }
    }

    /// What is done with charts of a kind.
    public enum Policy {
        SKIP,
        CONVERT
    }
}
