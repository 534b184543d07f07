package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.pipeline.RetryLater;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Fills the projection with what the topics tell. A record may come twice; a record that nobody can read is passed
/// over
/// here, for the stage whose work it would have been parks it.
@Singleton
public class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Projection projection;
    private final EventStreams streams;
    private final MeterRegistry metrics;

    EventListener(Projection projection, EventStreams streams, MeterRegistry metrics) {
        this.projection = projection;
        this.streams = streams;
        this.metrics = metrics;
    }

    /// Returns when the projection holds the event, however long the database is away.
    @Incoming("conversion-events-in")
    @Blocking
    public void take(ConsumerRecord<byte[], byte[]> record) {
        switch (CloudEvents.read(record)) {
            case Received.Event(var event) -> {
                apply(new SeenEvent(event, CloudEvents.time(record)));
                metrics.counter("helm2osc.events", "type", event.type().word()).increment();
            }
            case Received.Unreadable(var code, var message) ->
                LOG.warnf(
                        "A record was passed over: code=%s topic=%s offset=%d", code, record.topic(), record.offset());
        }
    }

    private void apply(SeenEvent event) {
        for (long pause = 100; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            try {
                projection.apply(event);
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
