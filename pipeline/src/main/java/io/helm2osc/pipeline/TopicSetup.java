package io.helm2osc.pipeline;

import io.helm2osc.contract.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics up front: made at the first message, they would cost that message seconds, and have one
/// partition.
public final class TopicSetup {

    /// A parked record is the original one and the reasons, so it must be allowed to be larger.
    static final int PARKED_RECORD_BYTES = 2 * 1024 * 1024;

    private TopicSetup() {}

    /// Creates the topics that are missing, and leaves the others as they are.
    ///
    /// @throws KafkaException when the brokers cannot be reached, or refuse
    public static void ensure(KafkaSettings settings) {
        List<NewTopic> topics = Topics.all().stream()
                .map(name -> new NewTopic(name, Optional.of(partitions(name, settings)), Optional.empty())
                        .configs(configuration(name)))
                .toList();
        try (Admin admin = Admin.create(settings.clientProperties())) {
            admin.createTopics(topics).values().values().forEach(TopicSetup::await);
        }
    }

    /// The journal is one order of everything, and that is its use.
    private static int partitions(String topic, KafkaSettings settings) {
        return topic.equals(Topics.CATALOG_JOURNAL) ? 1 : settings.partitions();
    }

    /// What became of every conversion is read from the topics and from nowhere else, so they keep everything.
    private static Map<String, String> configuration(String topic) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        if (topic.equals(Topics.PARKED)) {
            configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(PARKED_RECORD_BYTES));
        }
        return configuration;
    }

    private static void await(KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The topics could not be created.", e.getCause());
            }
        }
    }
}
