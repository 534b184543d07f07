package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.PROBLEM;
import static io.helm2osc.api.in.Client.await;
import static io.helm2osc.api.in.Client.idOf;
import static io.helm2osc.api.in.Client.post;
import static io.helm2osc.api.in.Client.request;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Outside.class)
class RequestsTest {

    @Inject
    KafkaSettings kafka;

    @Inject
    ArtifactStore artifacts;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void announcesARequestBeforeItAnswers() {
        String url = "https://charts.example.org/" + UUID.randomUUID() + ".tgz";

        String id = post("{\"chart\":{\"url\":\"" + url + "\"},\"format\":\"tgz\",\"values\":{\"a\":1}}")
                .statusCode(202)
                .header("Location", containsString("/v1/conversions/"))
                .body("state", equalTo("requested"))
                .body("links.self", containsString("/v1/conversions/"))
                .extract()
                .path("id");

        assertThat(stages().requests(new ConversionId(id)))
                .containsExactly(new ConversionRequested(
                        new ConversionId(id),
                        new ChartSource.FromUrl(url, Optional.empty()),
                        new ConversionOptions(
                                Optional.of("{\"a\":1}"), Optional.empty(), PackageFormat.TGZ, Optional.empty())));
        given().get("/v1/conversions/" + id).then().statusCode(200).body("source.url", equalTo(url));
    }

    @Test
    void announcesTheSameRequestOnce() {
        String request = request();

        String first = post(request).statusCode(202).extract().header("Location");
        String second = post(request).statusCode(202).extract().header("Location");

        assertThat(second).isEqualTo(first);
        assertThat(stages().requests(idOf(first))).hasSize(1);
    }

    @Test
    void answersARequestThatCameToItsEndWithoutAskingAgain() {
        String request = request();
        ConversionId id = idOf(post(request).extract().header("Location"));
        stages().announce(Samples.event(EventType.CONVERSION_REFUSED, id));
        await(id, "refused");

        post(request).statusCode(200).body("state", equalTo("refused"));

        assertThat(stages().requests(id)).hasSize(1);
        given().get("/v1/conversions/" + id)
                .then()
                .body("refusal.code", equalTo("archive.not-gzip"))
                .body("refusal.stage", equalTo("fetcher"));
    }

    @Test
    void asksAgainAfterAFailure() {
        String request = request();
        ConversionId id = idOf(post(request).extract().header("Location"));
        stages().announce(Samples.event(EventType.CONVERSION_FAILED, id));
        await(id, "failed");

        post(request).statusCode(202).body("state", equalTo("requested"));

        assertThat(stages().requests(id)).hasSize(2);
        given().get("/v1/conversions/" + id).then().body("state", equalTo("requested"));
    }

    @Test
    void takesAnIdempotencyKeyForOneRequestOnly() {
        String key = UUID.randomUUID().toString();
        String request = request();

        String first = post(request, key).statusCode(202).extract().header("Location");

        post(request, key).statusCode(202).header("Location", equalTo(first));
        post(request(), key)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo("request.idempotency-conflict"))
                .body("type", equalTo("/problems/request.idempotency-conflict"));
        assertThat(stages().requests(idOf(first))).hasSize(1);
    }

    @Test
    void takesAnUpload() {
        byte[] chart = ("a chart " + UUID.randomUUID()).getBytes(UTF_8);

        String id = given().multiPart("chart", "demo-1.2.3.tgz", chart)
                .multiPart("releaseName", "demo")
                .post("/v1/conversions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        assertThat(stages().requests(new ConversionId(id))).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo(new ChartSource.Uploaded(Digest.of(chart)));
            assertThat(((ConversionRequested) event).options().releaseName()).contains("demo");
        });
        assertThat(artifacts.find(Digest.of(chart), "any")).isPresent();
    }

    @Test
    void takesWhatCurlSendsWithoutAContentType() {
        given().contentType("application/x-www-form-urlencoded")
                .body(request())
                .post("/v1/conversions")
                .then()
                .statusCode(202);
    }

    private Stages stages() {
        return new Stages(kafka.bootstrapServers());
    }
}
