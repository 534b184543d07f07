package io.helm2osc.examples.subscriber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Publishes every finished package: reads the topic, downloads what an event names, checks it, and unpacks it into a
/// folder.
///
/// Arguments: where Kafka is, where the API is, and the folder, such as `localhost:9092 http://localhost:8080
/// published`.
public final class Subscriber {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Subscriber() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: subscriber <kafka> <api> <folder>");
            System.exit(2);
        }
        Downloads downloads = new Downloads(URI.create(arguments[1]));
        Shelf shelf = new Shelf(Path.of(arguments[2]));
        try (var consumer =
                new KafkaConsumer<>(settings(arguments[0]), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("osc.package-ready"));
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    publish(JSON.readTree(record.value()), downloads, shelf);
                }
                // Only what was published counts as read. After a crash some packages are published again, which
                // changes
                // nothing: they have the same names and the same bytes.
                consumer.commitSync();
            }
        }
    }

    /// Events are announced in transactions: what is not committed was never announced.
    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "example-subscriber",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false);
    }

    private static void publish(JsonNode event, Downloads downloads, Shelf shelf)
            throws IOException, InterruptedException {
        String id = event.path("conversionId").asText();
        byte[] archive = downloads.fetch(id, event.at("/archive/digest").asText());
        Path published = shelf.put(event.path("fileName").asText(), archive);
        System.out.println("published " + published + " (conversion " + id + ")");
    }
}
