package io.helm2osc.pipeline.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The settings of the pipeline, the same in every service.
@ConfigMapping(prefix = "helm2osc")
interface PipelineSettings {

    Kafka kafka();

    Artifacts artifacts();

    /// What [io.helm2osc.pipeline.KafkaSettings] tells.
    interface Kafka {

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

    /// Where artifacts lie.
    interface Artifacts {

        @WithDefault("data/artifacts")
        Path folder();
    }
}
