package io.helm2osc.api.out;

import io.helm2osc.api.RequestTopic;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.Fault;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.RetryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/// Announces requests through the channel `conversion-requested-out`.
public final class KafkaRequests implements RequestTopic {

    private static final String SOURCE = "/helm2osc/converter-api";

    private final Emitter<ProducerRecord<byte[], byte[]>> channel;
    private final EarlierRequests earlier;
    private final Duration patience;

    /// @param patience with the broker
    public KafkaRequests(Emitter<ProducerRecord<byte[], byte[]>> channel, EarlierRequests earlier, Duration patience) {
        this.channel = channel;
        this.earlier = earlier;
        this.patience = patience;
    }

    @Override
    public void awaitEarlierRequests() {
        earlier.await(patience);
    }

    @Override
    public void announce(Event event, Instant at) {
        send(CloudEvents.record(event, SOURCE, at));
    }

    /// Returns once the broker has acknowledged the record.
    ///
    /// @throws RetryLater when it does not in time; the record may arrive all the same
    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            channel.send(record).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notAcknowledged(e);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // An emitter whose buffer is full throws IllegalStateException.
            throw notAcknowledged(e);
        }
    }

    // It may have arrived all the same, and must be found before anything of the kind is announced again.
    private RetryLater notAcknowledged(Exception cause) {
        earlier.forget();
        return brokerAway(cause);
    }

    static RetryLater brokerAway(Throwable cause) {
        return new RetryLater(
                new Fault("broker.unavailable", "The broker does not answer. Nothing was lost; please ask again."),
                cause);
    }
}
