package io.helm2osc.testkit;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.kafka.KafkaContainer;

/// A container with Kafka's own image.
final class ContainerHost implements BrokerHost {

    private static final String IMAGE = "apache/kafka:4.1.2";
    private static final int KAFKA_PORT = 9092;

    private final int port;
    private final KafkaContainer container;

    ContainerHost(int port) {
        this.port = port;
        // Bound to one port, because a container gets another one whenever it is started.
        this.container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withCreateContainerCmdModifier(command -> command.withHostConfig(new HostConfig()
                        .withPortBindings(new PortBinding(Binding.bindPort(port), new ExposedPort(KAFKA_PORT)))));
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
            return;
        }
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        awaitAnswer();
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void remove() {
        container.stop();
    }

    private void awaitAnswer() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The broker does not answer after its restart.", e);
        }
    }
}
