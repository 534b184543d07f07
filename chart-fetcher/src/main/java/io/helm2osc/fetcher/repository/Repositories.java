package io.helm2osc.fetcher.repository;

import io.helm2osc.chart.Limits;
import io.helm2osc.fetcher.door.Ask;
import io.helm2osc.fetcher.door.Door;
import io.helm2osc.fetcher.door.Reply;
import io.helm2osc.fetcher.version.VersionWish;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The indexes of Helm repositories. One that was read lately is used again without asking; later the server is
/// asked whether it has changed, and only then sends it anew.
public final class Repositories {

    private static final int MOST_VERSIONS = 200_000;
    private static final int NOT_MODIFIED = 304;

    private final Door door;
    private final Limits limits;
    private final Duration fresh;
    private final LongSupplier nanoTime;
    private final Map<String, Shelf> shelves = new LinkedHashMap<>(16, 0.75f, true);

    /// @param fresh for how long an index is used without asking whether it has changed
    public Repositories(Door door, Limits limits, Duration fresh, LongSupplier nanoTime) {
        this.door = door;
        this.limits = limits;
        this.fresh = fresh;
        this.nanoTime = nanoTime;
    }

    /// Where a version of a chart lies.
    ///
    /// @throws io.helm2osc.contract.RefusedException when the repository, the chart or the version does not exist
    /// @throws io.helm2osc.pipeline.RetryLater when the network or the server is at fault
    public Located locate(String repository, String name, VersionWish wish) {
        RepositoryUrl url = RepositoryUrl.of(repository);
        return located(url, index(url).choose(name, wish));
    }

    /// Where a version that the index of this repository tells of lies.
    public static Located locate(String repository, IndexEntry entry) {
        return located(RepositoryUrl.of(repository), entry);
    }

    private static Located located(RepositoryUrl url, IndexEntry entry) {
        return new Located(url.resolve(entry.url()), entry.digest());
    }

    /// A repository's index.
    public RepositoryIndex index(String repository) {
        return index(RepositoryUrl.of(repository));
    }

    private RepositoryIndex index(RepositoryUrl url) {
        Shelf shelf = shelf(url.index());
        synchronized (shelf) { // one asks, and the others that want the same wait for what comes
            Kept kept = shelf.kept;
            if (kept == null || nanoTime.getAsLong() - kept.checked() > fresh.toNanos()) {
                kept = ask(url, Optional.ofNullable(kept));
                shelf.kept = kept;
            }
            trim();
            return kept.index();
        }
    }

    private Kept ask(RepositoryUrl url, Optional<Kept> before) {
        Ask ask = Ask.of(url.index(), limits.index().bytes());
        if (before.isPresent()) {
            ask = before.get().conditional(ask);
        }
        return door.get(ask, (reply, content) -> {
            if (reply.status() == NOT_MODIFIED && before.isPresent()) {
                return before.get().checkedAt(nanoTime.getAsLong());
            }
            RepositoryIndex index = IndexReader.read(content, reply.url(), limits);
            return Kept.of(index, reply, nanoTime.getAsLong());
        });
    }

    private Shelf shelf(String key) {
        synchronized (shelves) {
            return shelves.computeIfAbsent(key, unused -> new Shelf());
        }
    }

    // Those that nobody asked for longest go first; the one just used is the last and stays.
    private void trim() {
        synchronized (shelves) {
            int versions = shelves.values().stream().mapToInt(Shelf::size).sum();
            var eldest = shelves.values().iterator();
            while (versions > MOST_VERSIONS && shelves.size() > 1) {
                versions -= eldest.next().size();
                eldest.remove();
            }
        }
    }

    /// A place for one index.
    private static final class Shelf {
        private volatile @Nullable Kept kept;

        int size() {
            Kept here = kept;
            return here == null ? 1 : here.index().size();
        }
    }

    /// An index, by what to ask whether it has changed, and when that was last asked.
    private record Kept(
            RepositoryIndex index, Optional<String> entityTag, Optional<String> lastModified, long checked) {

        static Kept of(RepositoryIndex index, Reply reply, long now) {
            return new Kept(index, reply.header("etag"), reply.header("last-modified"), now);
        }

        Kept checkedAt(long now) {
            return new Kept(index, entityTag, lastModified, now);
        }

        Ask conditional(Ask ask) {
            Ask condition = ask;
            if (entityTag.isPresent()) {
                condition = condition.with("If-None-Match", entityTag.get());
            } else if (lastModified.isPresent()) {
                condition = condition.with("If-Modified-Since", lastModified.get());
            } else {
                return ask;
            }
            return condition.expecting(NOT_MODIFIED);
        }
    }
}
