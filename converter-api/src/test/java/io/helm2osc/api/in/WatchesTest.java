package io.helm2osc.api.in;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchEvent.WatchTicked;
import io.helm2osc.contract.WatchName;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(Outside.class)
@Timeout(60)
class WatchesTest {

    private static final String CATALOG = "\"catalog\":{\"repository\":\"https://charts.example.org\",\"limit\":7}";

    @Inject
    KafkaSettings kafka;

    private final String name = "w-" + UUID.randomUUID();

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void isInTheJournalBeforeItIsAnswered() {
        set("\"cron\":\"30 3 * * *\",\"zone\":\"Europe/Zurich\",\"jitter\":\"PT10M\"")
                .statusCode(201)
                .header("Location", endsWith("/v1/watches/" + name))
                .body("cron", equalTo("30 3 * * *"))
                .body("zone", equalTo("Europe/Zurich"))
                .body("jitter", equalTo("PT10M"))
                .body("catalog.selection.limit", equalTo(7));

        assertThat(stages().read(EventType.WATCH_SET, name)).hasSize(1);
        get().statusCode(200).body("paused", equalTo(false));
        given().get("/v1/watches?limit=200").then().body("watches.name", hasItem(name));
    }

    @Test
    void pausesAndResumesAndIsGone() {
        set("\"every\":\"PT6H\"");

        post("pause").body("paused", equalTo(true));
        get().body("paused", equalTo(true));
        post("resume").body("paused", equalTo(false));
        given().delete("/v1/watches/" + name).then().statusCode(204);

        get().statusCode(404);
        assertThat(stages().read(EventType.WATCH_SET, name))
                .extracting(event -> ((WatchSet) event).watch().paused())
                .containsExactly(false, true, false);
        assertThat(stages().read(EventType.WATCH_REMOVED, name)).hasSize(1);
    }

    @Test
    void tellsItsLastRun() {
        set("\"every\":\"PT6H\"");
        Instant tick = Instant.parse("2026-01-02T03:00:00Z");
        CatalogId run = CatalogId.ofTick(new WatchName(name), tick);

        stages().announce(new WatchTicked(new WatchName(name), tick, run));

        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (get().extract().path("lastRun") == null) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        get().body("lastRun", equalTo("/v1/catalogs/" + run)).body("lastTick", equalTo(tick.toString()));
    }

    @Test
    void refusesWhatIsNoWatch() {
        for (String schedule : List.of(
                "\"every\":\"PT6H\",\"cron\":\"0 3 * * *\"",
                "\"every\":\"6 hours\"",
                "\"every\":\"PT0S\"",
                "\"every\":\"-PT1H\"",
                "\"every\":\"P9999D\"",
                "\"cron\":\"at night\"",
                "\"cron\":\"0 3 * * *\",\"zone\":\"Mars/North\"",
                "\"every\":\"PT6H\",\"jiter\":\"PT1H\"",
                "\"jitter\":\"PT1H\"")) {
            set(schedule).statusCode(400).contentType("application/problem+json");
        }
        request("{\"name\":\"No!\",\"every\":\"PT6H\"," + CATALOG + "}").statusCode(400);
        request("{\"name\":\"" + name + "\",\"every\":\"PT6H\"}").statusCode(400);
        get().statusCode(404);
        given().delete("/v1/watches/No!").then().statusCode(404);
    }

    private ValidatableResponse set(String schedule) {
        return request("{\"name\":\"" + name + "\"," + schedule + "," + CATALOG + "}");
    }

    private static ValidatableResponse request(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/v1/watches")
                .then();
    }

    private ValidatableResponse get() {
        return given().get("/v1/watches/" + name).then();
    }

    private ValidatableResponse post(String verb) {
        return given().post("/v1/watches/" + name + "/" + verb).then().statusCode(200);
    }

    private Stages stages() {
        return new Stages(kafka.bootstrapServers());
    }
}
