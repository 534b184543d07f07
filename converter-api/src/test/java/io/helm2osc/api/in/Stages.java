package io.helm2osc.api.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.CloudEvents.Received;
import io.helm2osc.testkit.EventSchemas;
import io.helm2osc.testkit.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Plays the stages on the real broker: announces what they would, and sees what they were asked.
record Stages(String bootstrapServers) {

    void announce(ConversionEvent event) {
        send(CloudEvents.record(event, "/helm2osc/test", Instant.now()));
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
    List<ConversionEvent> requests(ConversionId id) {
        return new Ledger(bootstrapServers)
                .read(EventType.CONVERSION_REQUESTED.topic()).stream()
                        .map(Stages::checked)
                        .filter(event -> event.conversionId().equals(id))
                        .toList();
    }

    private static ConversionEvent checked(ConsumerRecord<byte[], byte[]> record) {
        assertThat(EventSchemas.problems(EventType.CONVERSION_REQUESTED, record.value()))
                .isEmpty();
        Received received = CloudEvents.read(record);
        assertThat(received).isInstanceOf(Received.Event.class);
        return ((Received.Event) received).event();
    }
}
