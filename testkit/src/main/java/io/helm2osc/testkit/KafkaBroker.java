package io.helm2osc.testkit;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/// A real Kafka broker for tests: a child process, or with the Maven profile `testcontainers` a container.
public final class KafkaBroker implements AutoCloseable {

    private final int port;
    private final BrokerHost host;

    private KafkaBroker(int port, BrokerHost host) {
        this.port = port;
        this.host = host;
    }

    /// A new broker, empty and ready, at a free port.
    public static KafkaBroker start() {
        int port = Ports.free();
        boolean container =
                System.getProperty("helm2osc.test.broker", "process").equals("container");
        BrokerHost host = container ? new ContainerHost(port) : new ProcessHost(port);
        host.start();
        return new KafkaBroker(port, host);
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
        host.stop();
        host.start();
    }

    /// Kills it and starts it again with the same data.
    public void crash() {
        host.kill();
        host.start();
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
        host.remove();
    }

    private static final class Shared {
        static final KafkaBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        }
    }
}
