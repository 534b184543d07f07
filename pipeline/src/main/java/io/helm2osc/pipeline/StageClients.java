package io.helm2osc.pipeline;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// How the Kafka clients of a stage are set up. The promises of [StageRunner] rest on these lines.
record StageClients(String stage, KafkaSettings settings) {

    /// Stages that share a name share the work.
    private String group() {
        return "helm2osc-" + stage;
    }

    /// Whoever comes with the name of an earlier process shuts that process out, in the group and in its
    /// transactions.
    private String member() {
        return group() + "-" + settings.replica();
    }

    Map<String, Object> consumer() {
        Map<String, Object> properties = settings.clientProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group());
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, member());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }

    Map<String, Object> producer() {
        Map<String, Object> properties = settings.clientProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, member());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, member());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.PARKED_RECORD_BYTES);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return properties;
    }
}
