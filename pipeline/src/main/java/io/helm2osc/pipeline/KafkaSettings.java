package io.helm2osc.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How stages reach Kafka and behave there.
///
/// @param bootstrapServers where the brokers are
/// @param replica names this process among those that run the same stages, and must come back after a restart: a new
///     process with an old one's name takes over at once, and the old one, if it still lives, is shut out
/// @param partitions of each topic, when topics are created
/// @param retryDelays how long to wait before each further attempt at an event; their number is that of the attempts
/// @param client properties for every Kafka client, such as those for TLS and SASL
public record KafkaSettings(
        String bootstrapServers,
        String replica,
        int partitions,
        List<Duration> retryDelays,
        Map<String, String> client) {

    public KafkaSettings {
        retryDelays = List.copyOf(retryDelays);
        client = Map.copyOf(client);
    }

    /// Defaults, for these brokers.
    public static KafkaSettings at(String bootstrapServers) {
        return new KafkaSettings(
                bootstrapServers,
                "0",
                12,
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25)),
                Map.of());
    }

    /// What any Kafka client has to be told.
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }
}
