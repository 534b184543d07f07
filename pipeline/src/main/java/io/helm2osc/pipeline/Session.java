package io.helm2osc.pipeline;

import io.helm2osc.contract.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Work on Kafka from the first poll to the first failure, for [StageRunner], which then begins a new one.
interface Session extends AutoCloseable {

    /// Ends what an earlier process of this name began and did not finish, and joins the group.
    void connect();

    /// Works until told to stop, then for a while on what was already begun.
    void run(BooleanSupplier stopping, Duration timeToFinish);

    /// What every event waits for just now, if something is missing that none can do without.
    default Optional<Fault> heldUp() {
        return Optional.empty();
    }

    @Override
    void close();
}
