package io.helm2osc.transformer;

import io.helm2osc.transformer.out.engine.EngineSettings;
import io.helm2osc.transformer.out.engine.WorkerPool;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The Helm engine in a worker process, for as long as the tests of a class run.
public final class RealEngine implements BeforeAllCallback, AfterAllCallback {

    private @Nullable WorkerPool pool;

    public WorkerPool pool() {
        return Objects.requireNonNull(pool, "the tests have not begun");
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        pool = WorkerPool.start(EngineSettings.DEFAULT.withWorkers(1));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        pool().close();
    }
}
