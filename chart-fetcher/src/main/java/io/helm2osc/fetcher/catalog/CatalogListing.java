package io.helm2osc.fetcher.catalog;

import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogListed;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogUnreadable;
import io.helm2osc.contract.CatalogEvent.Trouble;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.CatalogRequest.CatalogCharts;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import io.helm2osc.pipeline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stage that finds out which charts a catalog has.
public final class CatalogListing implements Stage<CatalogRequested> {

    private final CatalogIndex index;

    public CatalogListing(CatalogIndex index) {
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
        List<List<CatalogEntry>> parts = Parts.of(entries(asked.request()), entry -> entry);
        List<CatalogListed> events = new ArrayList<>();
        for (List<CatalogEntry> part : parts) {
            boolean last = events.size() == parts.size() - 1;
            events.add(new CatalogListed(asked.catalogId(), asked.request(), events.size(), last, part));
        }
        return events;
    }

    @Override
    public CatalogUnreadable refused(CatalogRequested asked, Refusal why) {
        return new CatalogUnreadable(asked.catalogId(), new Trouble(why.code().code(), why.message()));
    }

    @Override
    public CatalogUnreadable failed(CatalogRequested asked, Fault why) {
        return new CatalogUnreadable(asked.catalogId(), new Trouble(why.code(), why.message()));
    }

    private List<CatalogEntry> entries(CatalogRequest request) {
        return switch (request.charts()) {
            case CatalogCharts.OfRepository(var repository) -> index.list(repository, request.selection());
            case CatalogCharts.OfList(var sources) ->
                sources.stream()
                        .map(source -> new CatalogEntry(source, Optional.empty()))
                        .toList();
        };
    }
}
