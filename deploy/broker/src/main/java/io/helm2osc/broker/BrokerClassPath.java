package io.helm2osc.broker;

import java.net.URISyntaxException;
import java.nio.file.Path;
import kafka.server.KafkaRaftServer;

/// Where the child finds its classes: where this process found them.
final class BrokerClassPath {

    private BrokerClassPath() {}

    /// An ordinary class path is handed on. An application that Quarkus packed has none; its jars lie side by side.
    static String find() {
        Path kafka = source(KafkaRaftServer.class);
        String ours = System.getProperty("java.class.path");
        return ours.contains(kafka.toString())
                ? ours
                : kafka.resolveSibling("*").toString();
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the location of a class is a URI", e);
        }
    }
}
