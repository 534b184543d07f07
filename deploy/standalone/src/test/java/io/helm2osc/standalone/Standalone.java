package io.helm2osc.standalone;

import static io.restassured.RestAssured.given;

import io.helm2osc.chart.Bytes;
import io.helm2osc.testkit.JavaProcess;
import io.helm2osc.testkit.Ports;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The application as people start it, in a folder and at ports of its own.
final class Standalone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int httpPort = Ports.free();
    private final int brokerPort = Ports.free();
    private JavaProcess process;

    private Standalone(Path folder) {
        this.folder = folder;
        this.process = launch();
    }

    static Standalone start(Path folder) throws InterruptedException {
        var standalone = new Standalone(folder);
        standalone.awaitReady();
        return standalone;
    }

    String api() {
        return "http://localhost:" + httpPort;
    }

    String kafka() {
        return "localhost:" + brokerPort;
    }

    List<ProcessHandle> descendants() {
        return process.descendants();
    }

    /// Uploads a chart; the answer is the address of its conversion.
    String convert(Bytes chart) {
        return given().baseUri(api())
                .multiPart("chart", "chart.tgz", chart.toArray())
                .post("/v1/conversions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /// Asks for a catalog; the answer is its address.
    String convertCatalog(String json) {
        return given().baseUri(api())
                .contentType(ContentType.JSON)
                .body(json)
                .post("/v1/catalogs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    ValidatableResponse get(String address) {
        return given().baseUri(api()).get(address).then();
    }

    /// Ends the process as `kill -9` does, and starts it again with what it left behind.
    void crash() throws InterruptedException {
        process.kill();
        process = launch();
        awaitReady();
    }

    /// Ends it as `kill` does; the answer is the exit code.
    int terminate() {
        return process.terminate();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants();
        process.close();
        // The broker ends by itself when it is left alone, and until then writes into its folder.
        children.forEach(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    private JavaProcess launch() {
        return JavaProcess.start(List.of(
                "-Dquarkus.http.port=" + httpPort,
                "-Dhelm2osc.broker.port=" + brokerPort,
                "-Dhelm2osc.data=" + folder,
                "-Dhelm2osc.fetcher.private-addresses=true",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The application does not become ready.");
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() {
        try {
            URL health = URI.create(api() + "/q/health/ready").toURL();
            return ((HttpURLConnection) health.openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
