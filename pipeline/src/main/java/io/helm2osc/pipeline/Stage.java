package io.helm2osc.pipeline;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Refusal;
import java.util.Optional;

/// One step of the conversion: an event in, the next event out.
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
/// an artifact does. Several events are worked on at the same time, events of one conversion never.
///
/// @param <E> the event that the stage reads
public interface Stage<E extends ConversionEvent> {

    /// The stage's name, such as `fetcher`: its consumer group, and the `stage` of refusals and failures.
    String name();

    /// The type of the events that the stage reads.
    EventType consumes();

    /// Works on one event, however long that takes, and says what comes next. A refusal is an event like any other.
    ///
    /// @throws RetryLater when the world is at fault and the event should be tried again
    /// @throws io.helm2osc.contract.RefusedException when the chart is at fault; the same as returning [#refused]
    ConversionEvent next(E event);

    /// On how many events the stage may work at the same time.
    default int parallelism() {
        return 2;
    }

    /// The event that says that this stage refuses the conversion of `event`, and why.
    default ConversionRefused refused(E event, Refusal why) {
        Optional<ChartIdentity> chart = switch ((ConversionEvent) event) {
            case ConversionRequested e -> Optional.empty();
            case ChartFetched e -> Optional.of(e.chart());
            case ChartTransformed e -> Optional.of(e.chart());
            case PackageReady e -> Optional.of(e.chart());
            case ConversionRefused e -> e.chart();
            case ConversionFailed e -> Optional.empty();
        };
        return new ConversionRefused(event.conversionId(), event.source(), name(), chart, why);
    }
}
