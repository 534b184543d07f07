package io.helm2osc.fetcher.repository;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.SemVer;
import io.helm2osc.chart.yaml.YamlStream;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a repository's `index.yaml` while it comes, and keeps of each version only what it takes to choose and fetch
/// it. An entry that makes no sense is passed over and counted: one bad chart must not hide the others.
public final class IndexReader {

    private final YamlStream yaml;
    private final String where;
    private final Limits limits;
    private final Map<String, List<IndexEntry>> entries = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int count;
    private int skipped;

    private IndexReader(YamlStream yaml, String where, Limits limits) {
        this.yaml = yaml;
        this.where = where;
        this.limits = limits;
    }

    /// Reads the index.
    ///
    /// @throws RefusedException when it is no index, or has more versions than are read
    /// @throws java.io.UncheckedIOException when it cannot be read on
    public static RepositoryIndex read(InputStream content, String where, Limits limits) {
        try {
            var text = new InputStreamReader(content, StandardCharsets.UTF_8);
            var reader =
                    new IndexReader(YamlStream.of(text, where, limits.yaml().depth()), where, limits);
            return reader.index();
        } catch (RefusedException e) {
            throw e.refusal().code().code().startsWith("yaml.")
                    ? new RefusedException(
                            RefusalCode.INDEX_MALFORMED,
                            where,
                            "The repository's index cannot be read: "
                                    + e.refusal().message())
                    : e;
        }
    }

    private RepositoryIndex index() {
        boolean[] isIndex = {false};
        yaml.mapping(key -> {
            if (key.equals("entries")) {
                isIndex[0] = true;
                yaml.mapping(this::chart);
            }
        });
        if (!isIndex[0]) {
            throw new RefusedException(
                    RefusalCode.INDEX_MALFORMED, where, "This is no index of a Helm repository: it has no entries.");
        }
        return new RepositoryIndex(entries, skipped);
    }

    private void chart(String name) {
        List<IndexEntry> versions = new ArrayList<>();
        seen.clear();
        yaml.sequence(() -> version(versions));
        if (!versions.isEmpty()) {
            versions.sort(Comparator.comparing(IndexEntry::version).reversed());
            entries.put(name, List.copyOf(versions));
        }
    }

    private void version(List<IndexEntry> versions) {
        count++;
        if (count > limits.index().versions()) {
            throw new RefusedException(new Refusal(
                    RefusalCode.INDEX_TOO_LARGE,
                    where,
                    limits.index().versions() + " versions",
                    "more",
                    "The repository has more versions than are read."));
        }
        Draft draft = new Draft();
        yaml.mapping(field -> draft.take(field, yaml));
        Optional<IndexEntry> entry = draft.finished();
        // Of a version that is listed twice, the first counts.
        if (entry.isPresent() && seen.add(entry.get().spelled())) {
            versions.add(entry.get());
        } else {
            skipped++;
        }
    }

    /// An entry of which some fields were read.
    private static final class Draft {
        private @Nullable String version;
        private @Nullable String url;
        private String digest = "";
        private String created = "";
        private boolean deprecated;
        private boolean library;

        void take(String field, YamlStream yaml) {
            switch (field) {
                case "version" -> version = yaml.scalar().orElse(null);
                case "digest" -> digest = yaml.scalar().orElse("unreadable");
                case "created" -> created = yaml.scalar().orElse("");
                case "deprecated" -> deprecated = yaml.scalar().equals(Optional.of("true"));
                case "type" -> library = yaml.scalar().equals(Optional.of("library"));
                case "urls" -> yaml.sequence(() -> firstUrl(yaml.scalar()));
                default -> {} // passed over
            }
        }

        private void firstUrl(Optional<String> text) {
            if (url == null) {
                url = text.orElse(null);
            }
        }

        Optional<IndexEntry> finished() {
            Optional<SemVer> parsed = Optional.ofNullable(version).flatMap(SemVer::parseLoose);
            if (parsed.isEmpty() || version == null || url == null || url.isBlank()) {
                return Optional.empty();
            }
            String spelledDigest = digest.isEmpty() || digest.startsWith("sha256:") ? digest : "sha256:" + digest;
            // A digest that is none cannot be checked, and must not be taken for one that need not be.
            if (!spelledDigest.isEmpty() && !Digest.isDigest(spelledDigest)) {
                return Optional.empty();
            }
            return Optional.of(new IndexEntry(
                    parsed.get(),
                    version,
                    spelledDigest.isEmpty() ? Optional.empty() : Optional.of(new Digest(spelledDigest)),
                    url,
                    instant(created),
                    deprecated,
                    library));
        }

        // Helm writes the time with a zone; what has none, or is no time, tells nothing.
        private static Optional<Instant> instant(String text) {
            try {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
