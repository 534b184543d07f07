package io.helm2osc.api.in;

import static org.assertj.core.api.Assertions.assertThat;

import io.helm2osc.api.Samples;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.pipeline.KafkaSettings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(Outside.class)
@Timeout(60)
class EventsTest {

    @Inject
    KafkaSettings kafka;

    @TestHTTPResource
    URI server;

    @BeforeEach
    void awaitReady() {
        Client.awaitReady();
    }

    @Test
    void tellsEveryEventAsItComesAndEndsWithTheLast() throws Exception {
        ConversionId id = requested();
        CompletableFuture<List<String>> watched = CompletableFuture.supplyAsync(() -> lines(watch(id, "")));

        announce(EventType.CHART_FETCHED, id);
        announce(EventType.CHART_TRANSFORMED, id);
        announce(EventType.PACKAGE_READY, id);

        assertThat(watched.get().stream().filter(line -> line.startsWith("id:")))
                .startsWith("id:conversion-requested", "id:chart-fetched")
                .endsWith("id:package-ready");
        assertThat(watched.get()).anyMatch(line -> line.startsWith("data:{") && line.contains(id.value()));
    }

    @Test
    void goesOnWhereAReaderLeftOff() throws Exception {
        ConversionId id = requested();
        announce(EventType.CHART_FETCHED, id);
        announce(EventType.CONVERSION_REFUSED, id);

        List<String> lines = lines(watch(id, "conversion-requested"));

        assertThat(lines)
                .contains("id:chart-fetched", "id:conversion-refused")
                .doesNotContain("id:conversion-requested");
        assertThat(watch(id, "conversion-refused").statusCode()).isEqualTo(204);
    }

    @Test
    void knowsOnlyConversionsThatAre() throws Exception {
        HttpResponse<Stream<String>> answer = watch(Samples.id(77), "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private HttpResponse<Stream<String>> watch(ConversionId id, String lastSeen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/v1/conversions/" + id + "/events"))
                .header("Accept", "text/event-stream");
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(HttpResponse<Stream<String>> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .map(line -> line.replaceFirst("^(id|data|event): ", "$1:"))
                .toList();
    }

    private void announce(EventType type, ConversionId id) {
        new Stages(kafka.bootstrapServers()).announce(Samples.event(type, id));
    }

    private static ConversionId requested() {
        return Client.idOf(
                Client.post(Client.request()).statusCode(202).extract().header("Location"));
    }
}
