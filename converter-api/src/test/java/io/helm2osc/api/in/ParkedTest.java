package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.problem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Topics;
import io.helm2osc.pipeline.CloudEvents;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.testkit.Ledger;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Outside.class)
class ParkedTest {

    @Inject
    KafkaSettings kafka;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void showsParkedRecordsAndSendsThemOnTheirWayAgain() {
        String key = UUID.randomUUID().toString();
        park(key, EventType.CHART_FETCHED.topic());

        String place = given().get("/v1/parked?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("parked.find { it.key == '" + key + "' }.place");
        given().get("/v1/parked/" + place)
                .then()
                .statusCode(200)
                .body("code", equalTo("event.newer-version"))
                .body("stage", equalTo("transformer"))
                .body("topic", equalTo("osc.chart-fetched"))
                .body("value", equalTo("{\"later\":true}"));
        given().post("/v1/parked/" + place + "/replay").then().statusCode(202);

        List<ConsumerRecord<byte[], byte[]>> replayed = new Ledger(kafka.bootstrapServers())
                        .await(
                                EventType.CHART_FETCHED.topic(),
                                Duration.ofSeconds(30),
                                records -> records.stream().anyMatch(record -> isOf(record, key)))
                        .stream()
                        .filter(record -> isOf(record, key))
                        .toList();
        assertThat(replayed).singleElement().satisfies(record -> {
            assertThat(record.value()).asString().isEqualTo("{\"later\":true}");
            assertThat(CloudEvents.header(record.headers(), "ce_type")).contains("io.helm2osc.chart-fetched.v9");
            assertThat(CloudEvents.header(record.headers(), "replayed-from")).contains(place);
            assertThat(CloudEvents.header(record.headers(), "parked-code")).isEmpty();
        });
    }

    @Test
    void findsNothingWhereNothingLies() {
        for (String place : List.of("nonsense", "0-999999", "77-0", "0-99999999999999999999")) {
            problem(given().get("/v1/parked/" + place).then(), 404);
            problem(given().post("/v1/parked/" + place + "/replay").then(), 404);
        }
        problem(given().get("/v1/parked?limit=0").then(), 400);
    }

    private void park(String key, String topic) {
        var record = new ProducerRecord<>(Topics.PARKED, key.getBytes(UTF_8), "{\"later\":true}".getBytes(UTF_8));
        record.headers()
                .add("ce_type", "io.helm2osc.chart-fetched.v9".getBytes(UTF_8))
                .add("parked-code", "event.newer-version".getBytes(UTF_8))
                .add("parked-by", "transformer".getBytes(UTF_8))
                .add("parked-topic", topic.getBytes(UTF_8));
        new Stages(kafka.bootstrapServers()).send(record);
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> record, String key) {
        return record.key() != null && new String(record.key(), UTF_8).equals(key);
    }
}
