package io.helm2osc.pipeline;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartFetched;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionEvent.ChartTransformed;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import java.util.List;
import java.util.Optional;

/// One step of a conversion: an event in, the next event out.
///
/// @param <E> the event that the stage reads
public interface ConversionStage<E extends ConversionEvent> extends Stage<E> {

    /// Works on one event, however long that takes, and says what comes next. A refusal is an event like any other.
    ///
    /// @throws RetryLater when the world is at fault and the event should be tried again
    /// @throws io.helm2osc.contract.RefusedException when the chart is at fault; the same as returning [#refused]
    ConversionEvent next(E event);

    @Override
    default List<ConversionEvent> announcements(E event) {
        return List.of(next(event));
    }

    @Override
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

    @Override
    default ConversionFailed failed(E event, Fault why) {
        return new ConversionFailed(event.conversionId(), event.source(), name(), why);
    }
}
