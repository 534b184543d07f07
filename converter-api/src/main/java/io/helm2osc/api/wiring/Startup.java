package io.helm2osc.api.wiring;

import io.helm2osc.api.out.EarlierRequests;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.pipeline.TopicSetup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Sees to it that the topics are there, and reads earlier requests before the first caller has to wait for that.
/// There may be no broker yet.
@Singleton
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private final EarlierRequests earlier;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("api-startup").unstarted(this::run);

    Startup(KafkaSettings kafka, EarlierRequests earlier) {
        this.kafka = kafka;
        this.earlier = earlier;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TopicSetup.ensure(kafka);
                earlier.begin();
                return;
            } catch (KafkaException e) {
                LOG.warnf("The broker does not answer yet: %s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
