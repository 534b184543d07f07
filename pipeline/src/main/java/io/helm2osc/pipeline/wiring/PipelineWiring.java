package io.helm2osc.pipeline.wiring;

import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.KafkaSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class PipelineWiring {

    private PipelineWiring() {}

    @Produces
    @Singleton
    static KafkaSettings kafkaSettings(ConfiguredKafka kafka) {
        return new KafkaSettings(
                kafka.bootstrapServers(), kafka.replica(), kafka.partitions(), kafka.retryDelays(), kafka.client());
    }

    @Produces
    @Singleton
    static ArtifactStore artifactStore(ConfiguredArtifacts artifacts) {
        return ArtifactStore.in(artifacts.folder());
    }
}
