package io.helm2osc.standalone;

import io.helm2osc.broker.BrokerProcess;
import io.helm2osc.broker.BrokerUnavailableException;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.pipeline.TopicSetup;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Gives this process a broker of its own: there, with its topics, before anything asks for it, and gone after
/// everything else.
@Singleton
final class OwnBroker {

    private static final Logger LOG = Logger.getLogger(OwnBroker.class);

    private final BrokerSettings settings;
    private final KafkaSettings kafka;
    private Optional<BrokerProcess> broker = Optional.empty();
    private volatile boolean stopping;

    OwnBroker(BrokerSettings settings, KafkaSettings kafka) {
        this.settings = settings;
        this.kafka = kafka;
    }

    void start(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) {
        BrokerProcess started = startBroker();
        started.ended().thenRun(this::endProcessUnlessStopping);
        broker = Optional.of(started);
        TopicSetup.ensure(kafka);
        LOG.infof("Kafka broker at %s, data in %s", started.bootstrapServers(), settings.folder());
    }

    /// SmallRye's channels still talk to it when the shutdown event comes.
    void stop(@Observes @Destroyed(ApplicationScoped.class) Object event) {
        stopping = true;
        broker.ifPresent(BrokerProcess::close);
    }

    /// What keeps it from starting is for people to mend: as a fault of the settings it is told in a sentence,
    /// without a stack trace.
    private BrokerProcess startBroker() {
        try {
            return BrokerProcess.start(settings.folder(), settings.port());
        } catch (BrokerUnavailableException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private void endProcessUnlessStopping() {
        if (!stopping) {
            LOG.errorf("The broker has ended; %s/broker.log may tell why.", settings.folder());
            Quarkus.asyncExit(1);
        }
    }
}
