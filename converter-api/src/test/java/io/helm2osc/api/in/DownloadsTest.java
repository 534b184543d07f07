package io.helm2osc.api.in;

import static io.helm2osc.api.in.Client.PROBLEM;
import static io.helm2osc.api.in.Client.await;
import static io.helm2osc.api.in.Client.idOf;
import static io.helm2osc.api.in.Client.post;
import static io.helm2osc.api.in.Client.problem;
import static io.helm2osc.api.in.Client.request;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.ArtifactStore;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Outside.class)
class DownloadsTest {

    @Inject
    KafkaSettings kafka;

    @Inject
    ArtifactStore artifacts;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void handsOutWhatAConversionMade() {
        ConversionId id = idOf(post(request()).extract().header("Location"));
        byte[] archive = ("archive " + id).getBytes(UTF_8);
        given().get("/v1/conversions/" + id + "/package").then().statusCode(409).contentType(PROBLEM);
        stages().announce(Samples.event(EventType.CHART_FETCHED, id));
        stages().announce(Samples.ready(
                id,
                new ChartSource.Uploaded(Digest.of("x")),
                artifacts.put(archive, "application/zip"),
                artifacts.put("mapping: []\n".getBytes(UTF_8), "application/yaml"),
                artifacts.put("{}".getBytes(UTF_8), "application/json")));
        await(id, "ready");

        given().get("/v1/conversions/" + id)
                .then()
                .body("chart.name", equalTo("demo"))
                .body("images.movable", equalTo(2))
                .body("'package'.fileName", equalTo("demo-1.2.3.zip"))
                .body("stages.event", hasItem("package-ready"))
                .body("links.'package'", endsWith("/package"));
        String tag = given().get("/v1/conversions/" + id + "/package")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"demo-1.2.3.zip\""))
                .header("Digest", containsString("sha-256="))
                .body(equalTo(new String(archive, UTF_8)))
                .extract()
                .header("ETag");
        assertThat(tag).isEqualTo('"' + Digest.of(archive).value() + '"');
        given().header("If-None-Match", tag)
                .get("/v1/conversions/" + id + "/package")
                .then()
                .statusCode(304);
        given().get("/v1/conversions/" + id + "/mapping")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("demo-1.2.3.mapping.yaml"));
        given().get("/v1/conversions/" + id + "/report").then().statusCode(200).contentType(ContentType.JSON);
        given().get("/v1/conversions?state=ready&chart=demo&limit=500")
                .then()
                .body("conversions.id", hasItem(id.value()));
    }

    @Test
    void handsOutTheRelocatedPackageWhereThereIsOne() {
        ConversionId with = idOf(post(request()).extract().header("Location"));
        ConversionId without = idOf(post(request()).extract().header("Location"));
        ArtifactReference file = artifacts.put("x".getBytes(UTF_8), "application/zip");
        ArtifactReference moved = artifacts.put("moved".getBytes(UTF_8), "application/zip");
        ChartSource source = new ChartSource.Uploaded(Digest.of("x"));
        stages().announce(Samples.relocated(Samples.ready(with, source, file, file, file), moved));
        stages().announce(Samples.ready(without, source, file, file, file));
        await(with, "ready");
        await(without, "ready");

        given().get("/v1/conversions/" + with)
                .then()
                .body("links.relocatedPackage", equalTo("/v1/conversions/" + with + "/relocated-package"));
        given().get("/v1/conversions/" + with + "/relocated-package")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"demo-1.2.3.zip\""))
                .body(equalTo("moved"));
        given().get("/v1/conversions/" + without).then().body("links", not(hasKey("relocatedPackage")));
        given().get("/v1/conversions/" + without + "/relocated-package")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }

    @Test
    void servesNothingThatIsNotWhatWasBuilt() throws Exception {
        ConversionId id = idOf(post(request()).extract().header("Location"));
        byte[] archive = ("archive " + id).getBytes(UTF_8);
        ArtifactReference stored = artifacts.put(archive, "application/zip");
        stages().announce(Samples.ready(id, new ChartSource.Uploaded(Digest.of("x")), stored, stored, stored));
        await(id, "ready");
        String folder = ConfigProvider.getConfig().getValue("helm2osc.artifacts.folder", String.class);
        Files.writeString(Path.of(folder, stored.location()), "arXhive " + id);

        problem(given().get("/v1/conversions/" + id + "/package").then(), 500).body("code", equalTo("package.corrupt"));
    }

    @Test
    void passesOverRecordsThatNobodyCanRead() {
        stages().send(new ProducerRecord<>(EventType.CHART_FETCHED.topic(), new byte[] {1}, new byte[] {2}));

        String id = post(request()).statusCode(202).extract().path("id");
        stages().announce(Samples.event(EventType.CHART_FETCHED, new ConversionId(id)));

        await(new ConversionId(id), "fetched");
    }

    private Stages stages() {
        return new Stages(kafka.bootstrapServers());
    }
}
