package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.PROBLEM;
import static io.helm2osc.api.in.Client.post;
import static io.helm2osc.api.in.Client.problem;
import static io.helm2osc.api.in.Client.request;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Outside.class)
class ProblemsTest {

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void refusesUploadsThatAreNone() {
        given().multiPart("chart", "not a file")
                .post("/v1/conversions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("where", equalTo("chart"));
        given().multiPart("other", "x")
                .post("/v1/conversions")
                .then()
                .statusCode(400)
                .body("code", equalTo("request.malformed"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        post(request().replace("}}", "},\"values\":\"" + "a".repeat(70_000) + "\"}"))
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("request.too-large"));
        given().multiPart("chart", "big.tgz", new byte[10 * 1024 * 1024 + 1])
                .post("/v1/conversions")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("request.too-large"));
        problem(
                        given().contentType("multipart/form-data; boundary=x")
                                .body(new byte[13 * 1024 * 1024])
                                .post("/v1/conversions")
                                .then(),
                        413)
                .body("code", equalTo("request.too-large"));
    }

    @Test
    void servesNoPagesOfOtherSites() {
        problem(
                        given().header("Host", "rebound.example.org")
                                .get("/v1/conversions")
                                .then(),
                        403)
                .body("code", equalTo("request.forbidden"));
        problem(
                        given().header("Origin", "https://evil.example.org")
                                .multiPart("chart", "demo.tgz", new byte[1])
                                .post("/v1/conversions")
                                .then(),
                        403)
                .body("code", equalTo("request.forbidden"));
        given().get("/v1/conversions").then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void explainsItsCodes() {
        given().accept("text/html")
                .get("/problems/archive.not-gzip")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("What to do"));
        given().accept("application/json")
                .get("/problems/store.unavailable")
                .then()
                .body("code", equalTo("store.unavailable"))
                .body("advice", not(emptyString()));
        given().get("/problems").then().statusCode(200).body("$", hasItem("request.rate-limited"));
        problem(given().get("/problems/nonsense").then(), 404);
    }

    @Test
    void answersEveryMistakeWithAProblem() {
        post("{\"chart\":{\"url\":\"file:///etc/passwd\"}}")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo("fetch.scheme-forbidden"))
                .body("where", equalTo("chart.url"));
        post("nonsense").statusCode(400).contentType(PROBLEM).body("code", equalTo("request.malformed"));
        problem(given().get("/v1/conversions/" + "0".repeat(32)).then(), 404)
                .body("code", equalTo("request.not-found"))
                .body("conversionId", equalTo("0".repeat(32)));
        problem(given().get("/v1/conversions/nonsense").then(), 404).body("conversionId", nullValue());
        problem(given().get("/v1/nothing").then(), 404);
        problem(given().delete("/v1/conversions").then(), 405).header("Allow", containsString("POST"));
        problem(
                given().contentType("text/csv")
                        .body("a")
                        .post("/v1/conversions")
                        .then(),
                415);
        problem(given().accept("image/png").get("/v1/conversions").then(), 406);
        problem(given().get("/v1/conversions?limit=0").then(), 400).body("where", equalTo("limit"));
        problem(given().get("/v1/conversions?state=odd").then(), 400).body("where", equalTo("state"));
        problem(given().get("/v1/conversions?cursor=odd").then(), 400).body("where", equalTo("cursor"));
    }
}
