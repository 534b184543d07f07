package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Outside.class)
class DescriptionTest {

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void describesItself() {
        given().accept(ContentType.JSON)
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body("paths.'/v1/conversions'.post.requestBody.content.size()", equalTo(2))
                .body("paths.'/v1/catalogs'.post.requestBody.content.size()", equalTo(1));
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .body("asyncapi", equalTo("3.0.0"))
                .body("channels.package-ready.address", equalTo("osc.package-ready"))
                .body("channels.catalog-listed.address", equalTo("osc.catalog-journal"));
        given().get("/schemas").then().statusCode(200).body("$", hasItem("package-ready.v1.json"));
        given().get("/schemas/package-ready.v1.json").then().statusCode(200).body("title", not(nullValue()));
        problem(given().get("/schemas/..%2Fversion.txt").then(), 404);
        given().get("/").then().statusCode(200).contentType(ContentType.HTML);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("broker"))
                .body("checks.name", hasItem("artifact-store"));
    }
}
