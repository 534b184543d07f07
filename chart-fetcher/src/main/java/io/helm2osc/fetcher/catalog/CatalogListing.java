package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogRequest.CatalogCharts;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.Refusal;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stage that finds out which charts a catalog has.
public final class CatalogListing implements Stage<CatalogRequested> {

    private final RepositoryIndex index;

    public CatalogListing(RepositoryIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "lister";
    }

    @Override
    public EventType consumes() {
        return EventType.CATALOG_REQUESTED;
    }

    @Override
    public List<? extends CatalogEvent> announcements(CatalogRequested asked) {
        return switch (entries(asked)) {
            case Outcome.Done<List<CatalogEntry>>(var entries) -> listed(asked, entries);
            case Outcome.Refused<List<CatalogEntry>>(var why) -> List.of(refused(asked, why));
            case Outcome.Deferred<List<CatalogEntry>>(var why) -> throw new RetryLater(why);
        };
    }

    @Override
    public CatalogUnreadable refused(CatalogRequested asked, Refusal why) {
        return new CatalogUnreadable(asked.catalogId(), new Trouble(why.code().code(), why.message()));
    }

    @Override
    public CatalogUnreadable failed(CatalogRequested asked, Fault why) {
        return new CatalogUnreadable(asked.catalogId(), new Trouble(why.code(), why.message()));
    }

    private Outcome<List<CatalogEntry>> entries(CatalogRequested asked) {
        return switch (asked.request().charts()) {
            case CatalogCharts.OfRepository(var repository) ->
                index.list(repository, asked.request().selection());
            case CatalogCharts.OfList(var sources) ->
                new Outcome.Done<>(sources.stream()
                        .map(source -> new CatalogEntry(source, Optional.empty()))
                        .toList());
        };
    }

    private static List<CatalogListed> listed(CatalogRequested asked, List<CatalogEntry> entries) {
        List<List<CatalogEntry>> parts = Parts.of(entries, entry -> entry);
        List<CatalogListed> events = new ArrayList<>();
        for (List<CatalogEntry> part : parts) {
            boolean last = events.size() == parts.size() - 1;
            events.add(new CatalogListed(asked.catalogId(), asked.request(), events.size(), last, part));
        }
        return events;
    }
}
