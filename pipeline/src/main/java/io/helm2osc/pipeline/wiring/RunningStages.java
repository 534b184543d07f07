package io.helm2osc.pipeline.wiring;

import io.helm2osc.contract.Fault;
import io.helm2osc.pipeline.Bookkeeping;
import io.helm2osc.pipeline.KafkaSettings;
import io.helm2osc.pipeline.Stage;
import io.helm2osc.pipeline.StageRunner;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Runs each bean of type [Stage] or [Bookkeeping] from the application's start to its shutdown. A stage that cannot go
/// on ends the
/// process, for somebody to start it again: a service that looks alive and does nothing would be worse.
@Singleton
final class RunningStages {

    private final Map<String, StageRunner> runners = new ConcurrentHashMap<>();

    void start(
            @Observes StartupEvent event,
            @Any Instance<Stage<?>> stages,
            @Any Instance<Bookkeeping> books,
            KafkaSettings settings) {
        stages.forEach(stage -> keep(stage.name(), StageRunner.start(stage, settings)));
        books.forEach(each -> keep(each.name(), StageRunner.start(each, settings)));
    }

    private void keep(String name, StageRunner runner) {
        runner.ended().thenAccept(RunningStages::endProcessUnlessStopped);
        runners.put(name, runner);
    }

    void stop(@Observes ShutdownEvent event) {
        runners.values().forEach(StageRunner::stop);
        runners.values().forEach(StageRunner::close);
    }

    /// What the stages wait for that wait for something that they cannot do without.
    Map<String, Fault> heldUp() {
        Map<String, Fault> reasons = new TreeMap<>();
        runners.forEach((stage, runner) -> runner.heldUp().ifPresent(reason -> reasons.put(stage, reason)));
        return reasons;
    }

    /// What each stage is doing.
    Map<String, StageRunner.State> states() {
        return runners.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, runner -> runner.getValue().state()));
    }

    private static void endProcessUnlessStopped(StageRunner.State state) {
        if (state != StageRunner.State.STOPPED) {
            Quarkus.asyncExit(1);
        }
    }
}
