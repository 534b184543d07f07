package io.helm2osc.api.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Event;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.pipeline.EventJson;
import io.helm2osc.testkit.EventSchemas;
import io.helm2osc.testkit.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Plays the stages on the real broker: announces what they would, and sees what they were asked.
record Stages(String bootstrapServers) {

    void announce(Event event) {
        ProducerRecord<byte[], byte[]> record = CloudEvents.record(event, "/helm2osc/test", Instant.now());
        send(record);
        if (event instanceof CatalogStarted) {
            send(new ProducerRecord<>(Topics.CATALOG_JOURNAL, null, record.key(), record.value(), record.headers()));
        }
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// The requests that were announced for this conversion, each as its schema wants it.
    List<ConversionRequested> requests(ConversionId id) {
        return read(EventType.CONVERSION_REQUESTED, id.value()).stream()
                .map(ConversionRequested.class::cast)
                .toList();
    }

    /// The events of this type with this key, each as its schema wants it.
    List<Event> read(EventType type, String key) {
        return new Ledger(bootstrapServers)
                .read(type.topic()).stream()
                        .map(record -> ((Received.Event) CloudEvents.read(record)).event())
                        .filter(event -> event.type() == type && event.key().equals(key))
                        .peek(event -> assertThat(EventSchemas.problems(type, EventJson.write(event)))
                                .isEmpty())
                        .toList();
    }
}
