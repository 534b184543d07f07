package io.helm2osc.pipeline;

import io.helm2osc.contract.Event;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import java.util.List;

/// One step: an event in, the events that follow from it out.
///
/// A service makes its stage a CDI bean, and that is all: every bean of this type is run on Kafka from start to
/// shutdown.
///
/// ```java
/// class FetcherWiring {
///     @Produces
///     @Singleton
///     Stage<ConversionRequested> fetching(ArtifactStore artifacts, FetcherSettings settings) {
///         return new Fetching(new ChartFetch(...), artifacts);
///     }
/// }
/// ```
///
/// The same event can come again after a crash, so what a stage does outside of Kafka must bear repetition; storing
/// an artifact does. Several events are worked on at the same time, events of the same key never.
///
/// @param <E> the event that the stage reads
public interface Stage<E extends Event> {

    /// The stage's name, such as `fetcher`: its consumer group, and the `stage` of refusals and failures.
    String name();

    /// The type of the events that the stage reads.
    EventType consumes();

    /// Works on one event, however long that takes, and says what comes next: all of it in one transaction.
    ///
    /// @throws RetryLater when the world is at fault and the event should be tried again
    /// @throws io.helm2osc.contract.RefusedException when the chart is at fault; the same as returning [#refused]
    List<? extends Event> announcements(E event);

    /// On how many events the stage may work at the same time.
    default int parallelism() {
        return 2;
    }

    /// The event that says that this stage refuses what `event` asks for, and why.
    Event refused(E event, Refusal why);

    /// The event that says that retrying did not help.
    Event failed(E event, Fault why);
}
