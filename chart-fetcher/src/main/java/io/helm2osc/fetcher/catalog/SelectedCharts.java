package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.CatalogRequest.Policy;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.fetcher.repository.IndexEntry;
import io.helm2osc.fetcher.repository.Located;
import io.helm2osc.fetcher.repository.Repositories;
import io.helm2osc.fetcher.repository.RepositoryIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The charts of a repository's index that a catalog takes.
public final class SelectedCharts implements CatalogIndex {

    private final Repositories repositories;

    public SelectedCharts(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public List<CatalogEntry> list(String repository, CatalogSelection selection) {
        RepositoryIndex index = repositories.index(repository);
        List<NamePattern> patterns =
                selection.names().stream().map(NamePattern::new).toList();
        List<CatalogEntry> entries = new ArrayList<>();
        for (String name : index.names()) {
            if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.fits(name))) {
                for (IndexEntry version : versions(index.versions(name), selection)) {
                    entries.add(entry(repository, name, version));
                }
            }
        }
        return selection
                .limit()
                .map(limit -> entries.subList(0, Math.min(limit, entries.size())))
                .orElse(entries);
    }

    /// The newest that are selected. What the newest of all says of itself holds for the whole chart: who gives up a
    /// chart marks its last version.
    private static List<IndexEntry> versions(List<IndexEntry> newestFirst, CatalogSelection selection) {
        List<IndexEntry> stable = newestFirst.stream()
                .filter(entry -> entry.version().preRelease().isEmpty())
                .toList();
        List<IndexEntry> candidates = stable.isEmpty() ? newestFirst : stable;
        if (candidates.isEmpty() || !isTaken(candidates.getFirst(), selection)) {
            return List.of();
        }
        return candidates.stream()
                .filter(entry -> isTaken(entry, selection) && isRecent(entry, selection))
                .limit(selection.versionsPerChart())
                .toList();
    }

    private static boolean isTaken(IndexEntry entry, CatalogSelection selection) {
        boolean refusedAsDeprecated = entry.deprecated() && selection.deprecated() == Policy.SKIP;
        boolean refusedAsLibrary = entry.library() && selection.library() == Policy.SKIP;
        return !refusedAsDeprecated && !refusedAsLibrary;
    }

    /// A version of which the index does not say when it was created is taken for old.
    private static boolean isRecent(IndexEntry entry, CatalogSelection selection) {
        return selection.since().isEmpty()
                || entry.created()
                        .filter(created -> !created.isBefore(selection.since().get()))
                        .isPresent();
    }

    private static CatalogEntry entry(String repository, String name, IndexEntry version) {
        Located place = Repositories.locate(repository, version);
        ChartSource source = place.url().startsWith("oci://")
                ? new ChartSource.FromRegistry(place.url())
                : new ChartSource.FromUrl(place.url(), place.digest());
        return new CatalogEntry(source, Optional.of(new ChartIdentity(name, version.spelled())));
    }
}
