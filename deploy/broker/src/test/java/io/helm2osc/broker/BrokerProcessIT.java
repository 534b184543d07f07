package io.helm2osc.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataOverAStopAndOverACrash() throws Exception {
        int port = freePort();
        try (var broker = BrokerProcess.start(folder, port);
                Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }

        var crashing = BrokerProcess.start(folder, port);
        assertThat(topics(crashing)).containsExactly("kept");
        crashing.kill();

        try (var broker = BrokerProcess.start(folder, port)) {
            assertThat(topics(broker)).containsExactly("kept");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(BrokerUnavailableException.class)
                    .isThrownBy(() -> BrokerProcess.start(folder, other.getLocalPort()))
                    .withMessage(
                            "Port %d, which the broker needs, is in use by another program.", other.getLocalPort());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Set<String> topics(BrokerProcess broker) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(broker)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(BrokerProcess broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
