package io.helm2osc.api.in;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.helm2osc.contract.ConversionId;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/// A caller of the API.
final class Client {

    static final String PROBLEM = "application/problem+json";

    private Client() {}

    /// Waits until the API says that it can take requests.
    static void awaitReady() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (given().get("/q/health/ready").statusCode() != 200) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    static String request() {
        return "{\"chart\":{\"url\":\"https://charts.example.org/" + UUID.randomUUID() + ".tgz\"}}";
    }

    static ValidatableResponse post(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/v1/conversions")
                .then();
    }

    static ValidatableResponse post(String json, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(json)
                .post("/v1/conversions")
                .then();
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType(PROBLEM).body("status", equalTo(status));
    }

    static ConversionId idOf(String location) {
        return new ConversionId(location.substring(location.lastIndexOf('/') + 1));
    }

    static void await(ConversionId id, String state) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String seen = "";
        while (System.nanoTime() < end && !state.equals(seen)) {
            seen = given().get("/v1/conversions/" + id).then().extract().path("state");
        }
        assertThat(seen).isEqualTo(state);
    }
}
