package io.helm2osc.pipeline.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What [io.helm2osc.pipeline.KafkaSettings] tells, from the settings.
@ConfigMapping(prefix = "helm2osc.kafka")
interface ConfiguredKafka {

    /// The same brokers that SmallRye's channels use, unless told otherwise.
    @WithDefault("${kafka.bootstrap.servers:localhost:9092}")
    String bootstrapServers();

    /// In a cluster the name of the pod in its stateful set.
    @WithDefault("0")
    String replica();

    @WithDefault("12")
    int partitions();

    @WithDefault("1s,5s,25s")
    List<Duration> retryDelays();

    Map<String, String> client();
}
