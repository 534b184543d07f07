package io.helm2osc.api.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogProgress;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.Digest;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/// One reader of one catalog's progress. Each event tells all of it, so that a reader who comes back has missed
/// nothing; the id of an event stands for what it tells.
final class CatalogWatcher implements Watching {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CatalogId id;
    private final CatalogProjection projection;
    private final EventSink sink;
    private String lastSent;
    private long nextLook = System.nanoTime();

    CatalogWatcher(CatalogId id, Optional<String> lastSeen, CatalogProjection projection, SseEventSink sink, Sse sse) {
        this.id = id;
        this.lastSent = lastSeen.orElse("");
        this.projection = projection;
        this.sink = new EventSink(sink, sse);
    }

    /// The id of the event that ends the stream of a catalog.
    static String lastId(Catalog catalog) {
        return "end-" + catalog.round();
    }

    @Override
    public void look() {
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + PAUSE.toNanos();
            projection.find(id).ifPresent(this::send);
        }
    }

    @Override
    public boolean isDone() {
        return sink.isClosed();
    }

    @Override
    public void close() {
        sink.close();
    }

    private void send(Catalog catalog) {
        boolean end = catalog.state().isTerminal();
        CatalogProgress progress = projection.progress(id);
        var told = new Told(catalog.state().word(), catalog.round(), CatalogDocument.Progress.of(progress));
        String event = end ? lastId(catalog) : Digest.of(told.toString()).hex().substring(0, 16);
        if (!event.equals(lastSent)) {
            lastSent = event;
            sink.send(event, end ? "end" : "progress", json(told));
        }
        if (end) {
            close();
        } else {
            sink.giveSignOfLife();
        }
    }

    private static String json(Told told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("progress can be written", e);
        }
    }

    /// What an event tells.
    record Told(String state, int round, CatalogDocument.Progress progress) {}
}
