package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.Child;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.pipeline.Bookkeeping.Books;
import io.helm2osc.pipeline.Bookkeeping.Decision;
import io.helm2osc.pipeline.Bookkeeping.Decision.Announced;
import io.helm2osc.pipeline.Bookkeeping.Decision.Noted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The books on all catalogs, and on how every conversion stands.
///
/// What a catalog consists of is decided once, when its list is complete: a chart whose conversion has had its last
/// word is unchanged, one that is under way is waited for, the others are pending. These are requested a few at a
/// time, from each open catalog in turn, so that whoever asks for a single chart never stands behind a whole catalog,
/// and nothing has to be called back when a catalog is cancelled.
public final class CatalogBooks implements Books {

    private static final int MOST_GONE = 1000;

    private final int window;
    private final String converterVersion;
    private final Map<ConversionId, Standing> standings = new HashMap<>();
    private final Map<ConversionId, ConversionId> byContent = new HashMap<>();
    private final Set<ConversionId> requested = new HashSet<>();
    private final Map<CatalogId, Account> open = new LinkedHashMap<>();
    private final Map<CatalogId, Account> closed = new HashMap<>();
    private final Watches watches = new Watches();
    private final Map<Digest, Set<String>> lastRuns = new HashMap<>();

    /// @param window how many conversions may be under way that a catalog asked for
    public CatalogBooks(int window, String converterVersion) {
        this.window = window;
        this.converterVersion = converterVersion;
    }

    @Override
    public void take(Event entry) {
        switch (entry) {
            case CatalogListed e -> account(e.catalogId()).ifPresent(account -> account.list(e));
            case CatalogUnreadable e -> account(e.catalogId()).ifPresent(account -> account.unreadable(e.trouble()));
            case CatalogCancelled e -> account(e.catalogId()).ifPresent(Account::cancel);
            case CatalogStarted e -> account(e.catalogId()).ifPresent(account -> account.start(e, standings));
            case CatalogRetried e -> retry(e.catalogId());
            case CatalogCompleted e -> close(e.catalogId());
            case ConversionNoted e -> note(e);
            case CatalogRequested e -> {}
            case WatchEvent e -> watches.take(e);
            case ConversionEvent e -> {}
        }
    }

    @Override
    public List<Decision> decide(Instant now) {
        List<Decision> decisions = new ArrayList<>();
        open.forEach((id, account) -> {
            if (account.isToBeStarted()) {
                decisions.addAll(begin(starts(id, account)));
            } else if (account.isToBeCompleted()) {
                decisions.add(
                        new Announced(new CatalogCompleted(id, account.round(), account.totals(), account.trouble())));
            }
        });
        decisions.addAll(requests());
        decisions.addAll(watches.decide(now, closed::containsKey));
        return decisions;
    }

    // An account is opened by whatever is heard first of the catalog, and not again once it was closed.
    private Optional<Account> account(CatalogId id) {
        return closed.containsKey(id)
                ? Optional.empty()
                : Optional.of(open.computeIfAbsent(id, unused -> new Account()));
    }

    private void retry(CatalogId id) {
        Account account = closed.get(id);
        if (account != null && account.hasFailures()) {
            closed.remove(id);
            account.retry();
            open.put(id, account);
        }
    }

    private void close(CatalogId id) {
        Account account = open.remove(id);
        if (account != null) {
            account.request()
                    .ifPresent(request -> account.labels().ifPresent(labels -> lastRuns.put(request.series(), labels)));
            account.close();
            closed.put(id, account);
        }
    }

    private void note(ConversionNoted note) {
        ConversionId id = note.conversionId();
        Standing standing = standings.merge(id, Standing.UNKNOWN.after(note), (known, first) -> known.after(note));
        note.content().ifPresent(content -> byContent.put(content, id));
        if (note.progress() == Progress.REQUESTED) {
            requested.add(id);
        }
        if (standing.underWay()) {
            open.values().forEach(account -> account.begun(id));
        } else {
            requested.remove(id);
            standing.lastEnd().ifPresent(end -> open.values().forEach(account -> account.ended(id, end)));
        }
    }

    /// A catalog in which nothing is to be done begins silently.
    private static List<Decision> begin(List<CatalogStarted> parts) {
        boolean idle = parts.stream().flatMap(part -> part.children().stream()).allMatch(Child::unchanged);
        return parts.stream()
                .<Decision>map(part -> idle ? new Noted(part) : new Announced(part))
                .toList();
    }

    private List<CatalogStarted> starts(CatalogId id, Account account) {
        CatalogRequest request = account.request().orElseThrow();
        Map<ConversionId, Child> children = new LinkedHashMap<>();
        account.entries().forEach(entry -> {
            Child child = child(entry, request);
            children.putIfAbsent(child.conversionId(), child);
        });
        List<String> gone = gone(request, account);
        List<List<Child>> parts = Parts.of(List.copyOf(children.values()), Child::entry);
        List<CatalogStarted> starts = new ArrayList<>();
        for (List<Child> part : parts) {
            boolean last = starts.size() == parts.size() - 1;
            starts.add(new CatalogStarted(id, account.round(), starts.size(), last, part, last ? gone : List.of()));
        }
        return starts;
    }

    private Child child(CatalogEntry entry, CatalogRequest request) {
        ConversionId own = ConversionId.derive(entry.source(), request.optionsFor(entry), converterVersion);
        if (request.republish()) {
            return new Child(own, entry, false);
        }
        // The same archive may have been converted from another place.
        ConversionId id = Optional.of(own)
                .filter(this::isOfUse)
                .or(() -> content(entry, request)
                        .flatMap(content -> Optional.ofNullable(byContent.get(content)))
                        .filter(this::isOfUse))
                .orElse(own);
        return new Child(id, entry, standing(id).isSettled());
    }

    private boolean isOfUse(ConversionId id) {
        return standing(id).underWay() || standing(id).hasLastWord();
    }

    private Standing standing(ConversionId id) {
        return standings.getOrDefault(id, Standing.UNKNOWN);
    }

    private Optional<ConversionId> content(CatalogEntry entry, CatalogRequest request) {
        return switch (entry.source()) {
            case ChartSource.FromUrl(var url, var digest) ->
                digest.map(known -> ConversionId.derive(
                        new ChartSource.Uploaded(known), request.optionsFor(entry), converterVersion));
            case ChartSource.Uploaded uploaded ->
                Optional.of(ConversionId.derive(uploaded, request.optionsFor(entry), converterVersion));
            case ChartSource.FromRepository(var repository, var name, var version) -> Optional.empty();
            case ChartSource.FromRegistry(var reference) -> Optional.empty();
        };
    }

    private List<String> gone(CatalogRequest request, Account account) {
        Set<String> labels = account.labels().orElse(Set.of());
        return account.round() > 1
                ? List.of()
                : lastRuns.getOrDefault(request.series(), Set.of()).stream()
                        .filter(label -> !labels.contains(label))
                        .sorted()
                        .limit(MOST_GONE)
                        .toList();
    }

    /// As many as there is room for, one of each catalog in turn, beginning with the one that has the fewest.
    private List<Decision> requests() {
        List<Decision> requests = new ArrayList<>();
        Set<ConversionId> chosen = new HashSet<>(requested);
        List<Turn> turns = turns();
        while (chosen.size() < window && !turns.isEmpty()) {
            turns.removeIf(turn -> !turn.next().hasNext());
            for (Turn turn : turns) {
                if (chosen.size() < window) {
                    Map.Entry<ConversionId, CatalogEntry> next = turn.next().next();
                    if (chosen.add(next.getKey())) {
                        requests.addAll(request(next.getKey(), next.getValue(), turn.request()));
                    }
                }
            }
        }
        return requests;
    }

    private List<Turn> turns() {
        List<Account> fewestFirst = open.values().stream()
                .sorted(Comparator.comparing(Account::countUnderWay))
                .toList();
        List<Turn> turns = new ArrayList<>();
        for (Account account : fewestFirst) {
            account.request()
                    .ifPresent(request -> turns.add(
                            new Turn(request, account.pending().entrySet().iterator())));
        }
        return turns;
    }

    private static List<Decision> request(ConversionId id, CatalogEntry entry, CatalogRequest request) {
        return List.of(
                new Announced(new ConversionRequested(id, entry.source(), request.optionsFor(entry))),
                new Noted(new ConversionNoted(id, Progress.REQUESTED, Optional.empty(), Optional.empty())));
    }

    private record Turn(CatalogRequest request, Iterator<Map.Entry<ConversionId, CatalogEntry>> next) {}
}
