package io.helm2osc.api.wiring;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.helm2osc.api.Catalogs;
import io.helm2osc.api.Conversions;
import io.helm2osc.api.RequestTopic;
import io.helm2osc.api.Watches;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.WatchProjection;
import io.helm2osc.api.in.EventListener;
import io.helm2osc.api.out.EarlierRequests;
import io.helm2osc.api.out.KafkaParked;
import io.helm2osc.api.out.KafkaRequests;
import io.helm2osc.api.out.SqlCatalogs;
import io.helm2osc.api.out.SqlProjection;
import io.helm2osc.api.out.SqlWatches;
import io.helm2osc.api.parked.ParkedRecords;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.pipeline.EventJson;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/// Makes the parts of the API.
class ApiWiring {

    @Produces
    @Singleton
    SqlProjection projection(DataSource database) {
        return new SqlProjection(database);
    }

    /// Made after the projection, which makes the tables.
    @Produces
    @Singleton
    CatalogProjection catalogProjection(DataSource database, SqlProjection projection) {
        return new SqlCatalogs(database);
    }

    @Produces
    @Singleton
    Catalogs catalogs(CatalogProjection projection, RequestTopic topic, Clock clock) {
        return new Catalogs(projection, topic, clock);
    }

    /// Made after the projection, as well.
    @Produces
    @Singleton
    WatchProjection watchProjection(DataSource database, SqlProjection projection) {
        return new SqlWatches(database);
    }

    @Produces
    @Singleton
    Watches watches(WatchProjection projection, RequestTopic topic, Clock clock) {
        return new Watches(projection, topic, clock);
    }

    /// The listener's consumer group is named after the projection that it fills: a new database is filled from the
    /// beginning, a kept one from where it was left. The member has a name, so that after a crash the group does
    /// not wait for a dead one.
    @Produces
    @Identifier("conversion-events")
    Map<String, Object> consumer(KafkaSettings kafka, SqlProjection projection) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "helm2osc-api-" + projection.identity());
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, kafka.replica());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    @Produces
    @Identifier("conversion-requests")
    Map<String, Object> producer(KafkaSettings kafka) {
        return kafka.clientProperties();
    }

    @Produces
    @Singleton
    EarlierRequests earlierRequests(
            @Identifier("conversion-events") Map<String, Object> consumer, EventListener listener) {
        Map<String, Object> properties = new HashMap<>(consumer);
        properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new EarlierRequests(properties, listener::apply);
    }

    void close(@Disposes EarlierRequests earlier) {
        earlier.close();
    }

    @Produces
    @Singleton
    KafkaRequests requests(
            @Channel("conversion-requested-out") Emitter<ProducerRecord<byte[], byte[]>> channel,
            EarlierRequests earlier,
            ApiSettings settings) {
        return new KafkaRequests(channel, earlier, settings.brokerPatience());
    }

    @Produces
    @Singleton
    ParkedRecords parked(KafkaSettings kafka, KafkaRequests requests, ApiSettings settings) {
        // Reading takes longer than sending: connections are made for it.
        return new KafkaParked(
                kafka.clientProperties(),
                requests::send,
                settings.brokerPatience().multipliedBy(3));
    }

    @Produces
    @Singleton
    Conversions conversions(SqlProjection projection, RequestTopic topic, Clock clock) {
        return new Conversions(projection, topic, clock, ConverterVersion.CURRENT);
    }

    @Produces
    @Singleton
    ObjectMapperCustomizer json() {
        return mapper -> mapper.registerModule(EventJson.module()).setDefaultPropertyInclusion(Include.NON_ABSENT);
    }
}
