package io.helm2osc.fetcher.repository;

import io.helm2osc.fetcher.version.VersionWish;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The charts of a Helm repository, each with its versions, the newest first.
public final class RepositoryIndex {

    private static final int SHOWN = 5;

    private final Map<String, List<IndexEntry>> entries;
    private final int versions;
    private final int skipped;

    /// @param skipped how many entries of the index make no sense
    RepositoryIndex(Map<String, List<IndexEntry>> entries, int skipped) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.versions = entries.values().stream().mapToInt(List::size).sum();
        this.skipped = skipped;
    }

    /// The names of the charts, in the order of the index.
    public Set<String> names() {
        return entries.keySet();
    }

    /// The versions of a chart, the newest first; empty when there is no such chart.
    public List<IndexEntry> versions(String name) {
        return entries.getOrDefault(name, List.of());
    }

    /// How many versions there are, of all charts.
    public int size() {
        return versions;
    }

    /// How many entries were passed over because they make no sense.
    public int skipped() {
        return skipped;
    }

    /// The version of a chart that is wished for.
    ///
    /// @throws io.helm2osc.contract.RefusedException when there is none
    public IndexEntry choose(String name, VersionWish wish) {
        List<IndexEntry> candidates = versions(name);
        return wish.choose(candidates, IndexEntry::spelled, IndexEntry::version)
                .orElseThrow(() -> wish.unfulfilled(
                        name,
                        candidates.stream()
                                .limit(SHOWN)
                                .map(IndexEntry::spelled)
                                .toList()));
    }
}
