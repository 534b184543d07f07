package io.helm2osc.api.status;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.EventType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// An event and when it was announced, to the millisecond.
public record SeenEvent(ConversionEvent event, Instant at) {

    public SeenEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The event's type.
    public EventType type() {
        return event.type();
    }
}
