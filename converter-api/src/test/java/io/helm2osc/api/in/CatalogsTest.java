package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.CatalogEntry;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogCancelled;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogRetried;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.CatalogTotals;
import io.helm2osc.contract.CatalogEvent.Child;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(Outside.class)
@Timeout(60)
class CatalogsTest {

    @Inject
    KafkaSettings kafka;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void announcesARequestBeforeItAnswers() {
        String repository = "https://" + UUID.randomUUID() + ".example.org";

        CatalogId id = requested("{\"repository\":\"" + repository + "\",\"names\":[\"demo*\"],\"limit\":7}");

        assertThat(stages().read(EventType.CATALOG_REQUESTED, id.value()))
                .singleElement()
                .extracting(event ->
                        ((CatalogRequested) event).request().selection().limit())
                .isEqualTo(Optional.of(7));
        get(id).body("state", equalTo("requested")).body("request.charts.repository", equalTo(repository));
        given().get("/v1/catalogs?limit=1").then().body("catalogs[0].id", equalTo(id.value()));
    }

    @Test
    void refusesWhatIsNoCatalog() {
        for (String json : List.of(
                "{}",
                "[]",
                "{\"repository\":\"https://a.example\",\"charts\":[]}",
                "{\"repository\":\"https://a.example\",\"limit\":0}",
                "{\"repository\":\"https://a.example\",\"since\":\"yesterday\"}",
                "{\"repository\":\"https://a.example\",\"deprecated\":\"maybe\"}",
                "{\"repository\":\"https://a.example\",\"nmes\":[]}",
                "{\"repository\":\"https://a.example\",\"valuesPerChart\":{\"a\":\"- 1\"}}",
                "{\"charts\":[{\"url\":1}]}")) {
            problem(post(json), 400);
        }
    }

    @Test
    void isTheSameCatalogUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        String json = "{\"charts\":[{\"url\":\"https://charts.example.org/a.tgz\"}]}";

        String first = postAs(key, json).statusCode(202).extract().path("id");
        String second = postAs(key, json).statusCode(202).extract().path("id");

        assertThat(second).isEqualTo(first);
        assertThat(stages().read(EventType.CATALOG_REQUESTED, first)).hasSize(1);
        problem(postAs(key, "{\"charts\":[]}"), 422);
    }

    @Test
    void tellsHowFarItIsAndWhatBecameOfEachChart() {
        CatalogId id = requested("{\"charts\":[]}");
        start(id, 101, 102, 103);
        stages().announce(Samples.event(EventType.PACKAGE_READY, Samples.id(101)));
        stages().announce(Samples.event(EventType.CONVERSION_REFUSED, Samples.id(102)));
        Client.await(Samples.id(101), "ready");
        Client.await(Samples.id(102), "refused");

        await(id, "running")
                .body("progress.charts", equalTo(3))
                .body("progress.states", equalTo(Map.of("ready", 1, "refused", 1, "pending", 1)))
                .body("progress.codes", equalTo(Map.of("archive.not-gzip", 1)))
                .body("gone", equalTo(List.of("old 1.0.0")));
        children(id, "?code=archive.not-gzip")
                .body("conversions", hasSize(1))
                .body("conversions[0].id", equalTo(Samples.id(102).value()))
                .body("conversions[0].chart", equalTo("chart-102 1.0.0"));
        children(id, "?state=pending").body("conversions", hasSize(1));
        String next = children(id, "?limit=2")
                .body("conversions", hasSize(2))
                .extract()
                .path("next");
        children(id, "?limit=2&cursor=" + next).body("conversions", hasSize(1));

        report(id, "application/json")
                .body("charts", hasSize(3))
                .body("charts[1].code", equalTo("archive.not-gzip"))
                .body("charts[1].advice", containsString("helm package"));
        report(id, "text/csv").body(containsString("chart-101 1.0.0,ready,false"));
        report(id, "text/html").body(containsString("<td>archive.not-gzip</td>"));
    }

    @Test
    void streamsProgressAndEndsWithTheCatalog() {
        CatalogId id = requested("{\"charts\":[]}");
        start(id, 201);
        stages().announce(Samples.event(EventType.PACKAGE_READY, Samples.id(201)));
        complete(id, 0);

        List<String> lines = lines(id, "");

        assertThat(lines).contains("id:end-1", "event:end").anyMatch(line -> line.contains("\"ready\":1"));
        assertThat(watch(id, "end-1").statusCode()).isEqualTo(204);
    }

    @Test
    void passesOnWhatIsToBeCancelledOrTriedAgain() {
        CatalogId running = requested("{\"charts\":[]}");
        post(running, "cancel");
        assertThat(stages().read(EventType.CATALOG_CANCELLED, running.value())).contains(new CatalogCancelled(running));

        CatalogId failed = requested("{\"charts\":[]}");
        start(failed, 301);
        complete(failed, 1);
        await(failed, "completed");
        post(failed, "retry");
        assertThat(stages().read(EventType.CATALOG_RETRIED, failed.value())).contains(new CatalogRetried(failed));
    }

    @Test
    void knowsOnlyCatalogsThatAre() {
        problem(given().get("/v1/catalogs/" + Samples.id(9)).then(), 404);
        problem(given().get("/v1/catalogs/x/conversions").then(), 404);
        problem(given().post("/v1/catalogs/x/cancel").then(), 404);
        problem(given().get("/v1/catalogs?limit=0").then(), 400);
    }

    private void start(CatalogId id, int... numbers) {
        List<Child> children =
                Arrays.stream(numbers).mapToObj(CatalogsTest::child).toList();
        announce(new CatalogStarted(id, 1, 0, true, children, List.of("old 1.0.0")));
    }

    private void complete(CatalogId id, int failed) {
        announce(new CatalogCompleted(
                id, 1, new CatalogTotals(1, 1 - failed, 0, failed, 0, 0, 0, Map.of()), Optional.empty()));
    }

    private void announce(CatalogEvent event) {
        stages().announce(event);
    }

    private static Child child(int number) {
        var source = new ChartSource.FromUrl("https://charts.example.org/" + number + ".tgz", Optional.empty());
        ConversionId id = Samples.id(number);
        return new Child(
                id, new CatalogEntry(source, Optional.of(new ChartIdentity("chart-" + number, "1.0.0"))), false);
    }

    private static CatalogId requested(String json) {
        return new CatalogId(post(json).statusCode(202).extract().path("id"));
    }

    private static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/v1/catalogs")
                .then();
    }

    private static ValidatableResponse postAs(String key, String json) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post("/v1/catalogs")
                .then();
    }

    private static void post(CatalogId id, String verb) {
        given().post("/v1/catalogs/" + id + "/" + verb).then().statusCode(202);
    }

    private static ValidatableResponse get(CatalogId id) {
        return given().get("/v1/catalogs/" + id).then().statusCode(200);
    }

    private static ValidatableResponse children(CatalogId id, String query) {
        return given().get("/v1/catalogs/" + id + "/conversions" + query).then().statusCode(200);
    }

    private static ValidatableResponse report(CatalogId id, String type) {
        return given().accept(type)
                .get("/v1/catalogs/" + id + "/report")
                .then()
                .statusCode(200)
                .contentType(containsString(type));
    }

    private static ValidatableResponse await(CatalogId id, String state) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!get(id).extract().path("state").equals(state)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
        return get(id);
    }

    private List<String> lines(CatalogId id, String lastSeen) {
        return watch(id, lastSeen)
                .body()
                .lines()
                .map(line -> line.replaceFirst("^(id|data|event): ", "$1:"))
                .toList();
    }

    private HttpResponse<String> watch(CatalogId id, String lastSeen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/v1/catalogs/" + id + "/events"))
                .header("Accept", "text/event-stream");
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Stages stages() {
        return new Stages(kafka.bootstrapServers());
    }
}
