package io.helm2osc.pipeline;

import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.Event;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends what the API would send.
record Requests(KafkaSettings settings) {

    List<ConversionRequested> send(int first, int count) {
        List<ConversionRequested> requests = IntStream.range(first, first + count)
                .mapToObj(number -> Events.requested("https://charts.example/demo-" + number + ".tgz"))
                .toList();
        send(requests);
        return requests;
    }

    void send(List<? extends Event> events) {
        sendRecords(events.stream()
                .map(event -> CloudEvents.record(event, "/helm2osc/api", Instant.now()))
                .toList());
    }

    void sendRecords(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                settings.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
        }
    }
}
