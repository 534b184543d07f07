package io.helm2osc.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The child: one broker that is its own controller, for one machine. It lives as long as somebody holds its standard
/// input open, so it never outlives its parent, however that ends.
final class Broker {

    private static final String CONTROLLER = "CONTROLLER";

    private Broker() {}

    /// Arguments: the port, and the folder of the data.
    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[1]);
        var config = new KafkaConfig(properties(port, data), false);
        format(data);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        System.out.println(BrokerProcess.READY);
        while (System.in.read() >= 0) {
            // Nobody writes here; what counts is the end.
        }
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(data.toString())
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(CONTROLLER)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .run();
    }

    private static Map<String, String> properties(int port, Path data) throws IOException {
        int controllerPort = freePort();
        Map<String, String> properties = new HashMap<>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put(
                "listeners", "PLAINTEXT://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
        properties.put("log.dirs", data.toString());
        // Topics are made up front, with as many partitions as they need.
        properties.put("auto.create.topics.enable", "false");
        // Of everything that is kept once per broker in a cluster, one is enough.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // Only so much must time pass before a broker that was killed may come back.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // Buffers are made for clusters; these are for one machine.
        properties.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        // A machine that was off for weeks must not read everything again.
        properties.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
        properties.put("log.retention.ms", "-1");
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
