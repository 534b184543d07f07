package io.helm2osc.api.in;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.helm2osc.testkit.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BrokerAwayTest.OwnBroker.class)
class BrokerAwayTest {

    private static KafkaBroker broker;

    /// A broker that this test may kill.
    public static class OwnBroker implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            broker = KafkaBroker.start();
            Map<String, String> settings = new HashMap<>(new Outside().start());
            settings.keySet()
                    .removeIf(name -> name.equals("helm2osc.api.broker-patience") || name.startsWith("mp.messaging."));
            settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
            return settings;
        }

        @Override
        public void stop() {
            // The test has done it.
        }
    }

    @Test
    void saysWithinSecondsThatTheBrokerIsAwayAndTakesRequestsAgainAfterwards() {
        awaitAccepted();
        broker.crash();
        awaitAccepted();

        broker.close();
        for (int tries = 0; tries < 2; tries++) {
            long begun = System.nanoTime();
            post().statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("application/problem+json")
                    .body("code", equalTo("broker.unavailable"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
        }
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/v1/conversions").then().statusCode(200);
    }

    private static void awaitAccepted() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (post().extract().statusCode() != 202) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static ValidatableResponse post() {
        return Client.post(Client.request());
    }
}
