package io.helm2osc.testkit;

import io.helm2osc.broker.BrokerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/// A real Kafka broker for tests, in a folder of its own.
public final class KafkaBroker implements AutoCloseable {

    private final Path folder;
    private final int port;
    private BrokerProcess process;

    private KafkaBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = BrokerProcess.start(folder, port);
    }

    /// A new broker, empty and ready, at a free port.
    public static KafkaBroker start() {
        try {
            return new KafkaBroker(Files.createTempDirectory("helm2osc-broker"), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The broker that all tests of this JVM may share; started by the first who asks, gone with the JVM.
    public static KafkaBroker shared() {
        return Shared.BROKER;
    }

    /// Where clients find it.
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /// Stops it in order and starts it again with the same data.
    public void restart() {
        process.close();
        process = BrokerProcess.start(folder, port);
    }

    /// Kills it and starts it again with the same data.
    public void crash() {
        process.kill();
        process = BrokerProcess.start(folder, port);
    }

    /// Deletes all topics, and with them what any consumer group read of them.
    public void deleteTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(folder);
    }

    private static final class Shared {
        static final KafkaBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        }
    }
}
