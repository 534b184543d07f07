package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.CatalogProjection.SeenCatalogEvent;
import io.helm2osc.api.catalog.WatchProjection;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.ConversionNoted;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.pipeline.RetryLater;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Fills the projection with what the topics tell. A record may come twice; a record that nobody can read is passed
/// over here, for the stage whose work it would have been parks it.
@Singleton
public class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Projection projection;
    private final CatalogProjection catalogs;
    private final WatchProjection watches;
    private final EventStreams streams;
    private final MeterRegistry metrics;

    EventListener(
            Projection projection,
            CatalogProjection catalogs,
            WatchProjection watches,
            EventStreams streams,
            MeterRegistry metrics) {
        this.projection = projection;
        this.catalogs = catalogs;
        this.watches = watches;
        this.streams = streams;
        this.metrics = metrics;
    }

    /// Takes what is new in the topics.
    @Incoming("conversion-events-in")
    @Blocking
    public void take(ConsumerRecords<byte[], byte[]> records) {
        apply(records)
                .forEach(event -> metrics.counter(
                                "helm2osc.events", "type", event.type().word())
                        .increment());
    }

    /// Returns when the projection holds the events of these records, however long the database is away.
    public List<Event> apply(ConsumerRecords<byte[], byte[]> records) {
        List<SeenEvent> ofConversions = new ArrayList<>();
        List<SeenCatalogEvent> ofCatalogs = new ArrayList<>();
        List<WatchEvent> ofWatches = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Instant at = CloudEvents.time(record);
            read(record).ifPresent(event -> {
                events.add(event);
                switch (event) {
                    case ConversionEvent e -> ofConversions.add(new SeenEvent(e, at));
                    case ConversionNoted note -> {} // what it notes comes as an event of its own
                    case WatchEvent e -> ofWatches.add(e);
                    case CatalogEvent e -> ofCatalogs.add(new SeenCatalogEvent(e, at));
                }
            });
        }
        apply(() -> {
            projection.apply(ofConversions);
            catalogs.apply(ofCatalogs);
            watches.apply(ofWatches);
        });
        return events;
    }

    private static Optional<Event> read(ConsumerRecord<byte[], byte[]> record) {
        return switch (CloudEvents.read(record)) {
            case Received.Event(var event) -> Optional.of(event);
            case Received.Unreadable(var code, var message) -> {
                LOG.warnf(
                        "A record was passed over: code=%s topic=%s offset=%d", code, record.topic(), record.offset());
                yield Optional.empty();
            }
        };
    }

    private void apply(Runnable changes) {
        for (long pause = 100; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            try {
                changes.run();
                streams.somethingHappened();
                return;
            } catch (RetryLater e) {
                LOG.warnf("The projection does not answer: code=%s", e.fault().code());
                pause(pause, e);
            }
        }
    }

    private static void pause(long millis, RetryLater reason) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
