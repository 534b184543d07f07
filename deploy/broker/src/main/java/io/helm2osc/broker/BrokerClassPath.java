package io.helm2osc.broker;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaRaftServer;

/// Where the child finds its classes: where this process found them.
final class BrokerClassPath {

    private BrokerClassPath() {}

    /// An ordinary class path is handed on. An application that Quarkus packed has none; its jars lie in folders side
    /// by side.
    static String find() {
        Path kafka = source(KafkaRaftServer.class);
        String ours = System.getProperty("java.class.path");
        if (ours.contains(kafka.toString())) {
            return ours;
        }
        Path folder = kafka.resolveSibling(".").normalize();
        return Stream.of(folder, folder.resolveSibling("boot"))
                .filter(Files::isDirectory)
                .map(jars -> jars.resolve("*").toString())
                .collect(Collectors.joining(File.pathSeparator));
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
