package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.Child;
import io.helm2osc.contract.CatalogEvent.Progress;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.fetcher.catalog.Standing.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the books say of one catalog. A conversion of it is pending until it is requested, under way until it ends.
final class Account {

    private @Nullable CatalogRequest request;
    private final List<CatalogEntry> entries = new ArrayList<>();
    private final Map<ConversionId, CatalogEntry> pending = new LinkedHashMap<>();
    private final Map<ConversionId, CatalogEntry> underWay = new LinkedHashMap<>();
    private final Map<ConversionId, Ended> ended = new LinkedHashMap<>();
    private int round = 1;
    private boolean listed;
    private boolean started;
    private boolean cancelled;
    private Optional<Trouble> trouble = Optional.empty();
    private int unchanged;
    private int gone;

    private record Ended(CatalogEntry entry, End end) {}

    int round() {
        return round;
    }

    Optional<Trouble> trouble() {
        return trouble;
    }

    Optional<CatalogRequest> request() {
        return Optional.ofNullable(request);
    }

    void list(CatalogListed part) {
        if (!listed) {
            request = part.request();
            entries.addAll(part.entries());
            listed = part.last();
        }
    }

    void unreadable(Trouble why) {
        trouble = Optional.of(why);
    }

    void cancel() {
        cancelled = true;
    }

    /// What failed is listed again.
    void retry() {
        round++;
        started = false;
        entries.clear();
        ended.values().removeIf(each -> {
            boolean failed = each.end().progress() == Progress.FAILED;
            if (failed) {
                entries.add(each.entry());
            }
            return failed;
        });
    }

    void start(CatalogStarted part, Map<ConversionId, Standing> standings) {
        part.children().forEach(child -> start(child, standings));
        gone += part.gone().size();
        started = part.last();
    }

    private void start(Child child, Map<ConversionId, Standing> standings) {
        ConversionId id = child.conversionId();
        Standing standing = standings.getOrDefault(id, Standing.UNKNOWN);
        boolean again = request().filter(CatalogRequest::republish).isPresent();
        if (child.unchanged() || (standing.isSettled() && !again)) {
            ended.put(id, new Ended(child.entry(), standing.lastEnd().orElseThrow()));
            unchanged += child.unchanged() ? 1 : 0;
        } else {
            (standing.underWay() ? underWay : pending).put(id, child.entry());
        }
    }

    void begun(ConversionId id) {
        CatalogEntry entry = pending.remove(id);
        if (entry != null) {
            underWay.put(id, entry);
        }
    }

    void ended(ConversionId id, End end) {
        CatalogEntry entry = underWay.remove(id);
        if (entry != null) {
            ended.put(id, new Ended(entry, end));
        }
    }

    boolean isToBeStarted() {
        return listed && !started && !cancelled && trouble.isEmpty();
    }

    boolean isToBeCompleted() {
        return cancelled || trouble.isPresent() || (started && pending.isEmpty() && underWay.isEmpty());
    }

    /// What the whole catalog has, for the run after it to compare with; nothing of one that did not come to its end.
    Optional<Set<String>> labels() {
        return cancelled || trouble.isPresent() || round > 1
                ? Optional.empty()
                : Optional.of(entries.stream().map(CatalogEntry::label).collect(Collectors.toSet()));
    }

    List<CatalogEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /// What may be requested, in order; nothing before the account is started.
    Map<ConversionId, CatalogEntry> pending() {
        return started && !cancelled ? Collections.unmodifiableMap(pending) : Map.of();
    }

    int countUnderWay() {
        return underWay.size();
    }

    boolean hasFailures() {
        return ended.values().stream().anyMatch(each -> each.end().progress() == Progress.FAILED);
    }

    /// Forgets what is of no use once the catalog is completed.
    void close() {
        entries.clear();
        pending.clear();
        underWay.clear();
        if (!hasFailures()) {
            ended.clear();
        }
    }

    CatalogTotals totals() {
        int open = pending.size() + underWay.size();
        Map<String, Integer> codes = new TreeMap<>();
        ended.values().forEach(each -> each.end().code().ifPresent(code -> codes.merge(code, 1, Integer::sum)));
        return new CatalogTotals(
                ended.size() + open,
                count(Progress.READY),
                count(Progress.REFUSED),
                count(Progress.FAILED),
                open,
                unchanged,
                gone,
                codes);
    }

    private int count(Progress progress) {
        return (int) ended.values().stream()
                .filter(each -> each.end().progress() == progress)
                .count();
    }
}
