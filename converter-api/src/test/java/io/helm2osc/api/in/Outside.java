package io.helm2osc.api.in;

import io.helm2osc.testkit.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What the API needs around it: a real broker, and a folder for its database and its artifacts.
public class Outside implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("helm2osc-api");
            return Map.of(
                    "kafka.bootstrap.servers",
                    KafkaBroker.shared().bootstrapServers(),
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:file:" + folder.resolve("conversions"),
                    "helm2osc.artifacts.folder",
                    folder.resolve("artifacts").toString(),
                    "helm2osc.api.authentication",
                    "off",
                    // A busy machine must not look like a broker that is away.
                    "helm2osc.api.broker-patience",
                    "30s",
                    "mp.messaging.outgoing.conversion-requested-out.max.block.ms",
                    "15000",
                    "mp.messaging.outgoing.conversion-requested-out.request.timeout.ms",
                    "15000",
                    "mp.messaging.outgoing.conversion-requested-out.delivery.timeout.ms",
                    "30000",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
