package io.helm2osc.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.pipeline.CloudEvents.Received;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final ConversionEvent EVENT = Events.requested("https://charts.example/demo.tgz");
    private static final ProducerRecord<byte[], byte[]> RECORD =
            CloudEvents.record(EVENT, "/helm2osc/api", Instant.parse("2026-01-02T03:04:05Z"));

    @Test
    void spellsTheAttributesInHeaders() {
        String id = EVENT.conversionId().value();

        assertThat(RECORD.topic()).isEqualTo("osc.conversion-requested");
        assertThat(RECORD.key()).asString().isEqualTo(id);
        assertThat(texts(RECORD.headers()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + "/conversion-requested",
                        "ce_source", "/helm2osc/api",
                        "ce_type", "io.helm2osc.conversion-requested.v1",
                        "ce_subject", id,
                        "ce_time", "2026-01-02T03:04:05Z",
                        "ce_dataschema", "https://helm2osc.io/schemas/conversion-requested.v1.json",
                        "content-type", "application/json"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(CloudEvents.read(received(RECORD.headers(), RECORD.value()))).isEqualTo(new Received.Event(EVENT));
    }

    @Test
    void tellsWhyARecordIsNoEvent() {
        assertThat(codeOf(new RecordHeaders(), RECORD.value())).isEqualTo("event.undecodable");
        assertThat(codeOf(RECORD.headers(), "{".getBytes(UTF_8))).isEqualTo("event.undecodable");
        assertThat(codeOf(RECORD.headers(), null)).isEqualTo("event.undecodable");
        assertThat(codeOf(ofType("com.example.order.v1"), RECORD.value())).isEqualTo("event.unknown-type");
        assertThat(codeOf(ofType("io.helm2osc.chart-baked.v1"), RECORD.value())).isEqualTo("event.unknown-type");
        assertThat(codeOf(ofType("io.helm2osc.chart-fetched.v2"), RECORD.value()))
                .isEqualTo("event.newer-version");
    }

    private static String codeOf(Headers headers, byte[] value) {
        assertThat(CloudEvents.read(received(headers, value))).isInstanceOf(Received.Unreadable.class);
        return ((Received.Unreadable) CloudEvents.read(received(headers, value))).code();
    }

    private static Headers ofType(String type) {
        return new RecordHeaders().add("ce_type", type.getBytes(UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> received(Headers headers, byte[] value) {
        return new ConsumerRecord<>(
                "t", 0, 0, 0, TimestampType.CREATE_TIME, 0, 0, new byte[0], value, headers, Optional.empty());
    }

    private static Map<String, String> texts(Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .collect(Collectors.toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
