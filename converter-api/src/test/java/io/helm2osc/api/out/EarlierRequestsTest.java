package io.helm2osc.api.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.pipeline.TopicSetup;
import io.helm2osc.testkit.KafkaBroker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EarlierRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ConversionId> seen = new CopyOnWriteArrayList<>();

    @Test
    void readsWhatAProcessAnnouncedThatDiedBeforeItAnswered() throws Exception {
        String servers = KafkaBroker.shared().bootstrapServers();
        TopicSetup.ensure(KafkaSettings.at(servers));
        try (EarlierRequests earlier = earlier(servers)) {
            announce(servers, Samples.id(901));
            earlier.await(PATIENCE);
            assertThat(seen).contains(Samples.id(901));

            announce(servers, Samples.id(902));
            earlier.await(PATIENCE);
            assertThat(seen).doesNotContain(Samples.id(902));

            earlier.forget();
            earlier.await(PATIENCE);
            assertThat(seen).contains(Samples.id(902));
        }
    }

    @Test
    void doesNotWaitForeverForABrokerThatIsAway() {
        try (EarlierRequests earlier = earlier("localhost:1")) {
            assertThatThrownBy(() -> earlier.await(Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            RetryLater.class, e -> assertThat(e.fault().code()).isEqualTo("broker.unavailable"));
        }
    }

    private EarlierRequests earlier(String servers) {
        Map<String, Object> consumer = new HashMap<>();
        consumer.put("bootstrap.servers", servers);
        consumer.put("group.id", UUID.randomUUID().toString());
        consumer.put("enable.auto.commit", false);
        consumer.put("key.deserializer", ByteArrayDeserializer.class);
        consumer.put("value.deserializer", ByteArrayDeserializer.class);
        return new EarlierRequests(
                consumer,
                records -> records.forEach(record -> seen.add(new ConversionId(new String(record.key(), UTF_8)))));
    }

    private static void announce(String servers, ConversionId id) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(CloudEvents.record(Samples.event(EventType.CONVERSION_REQUESTED, id), "/test", Samples.NOON))
                    .get();
        }
    }
}
