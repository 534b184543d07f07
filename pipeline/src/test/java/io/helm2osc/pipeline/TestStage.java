package io.helm2osc.pipeline;

import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ConversionRequested;
import io.helm2osc.contract.EventType;
import java.util.function.Function;

/// A stage that does what a test says.
record TestStage(int parallelism, Function<ConversionRequested, ConversionEvent> work)
        implements ConversionStage<ConversionRequested> {

    @Override
    public String name() {
        return "test";
    }

    @Override
    public EventType consumes() {
        return EventType.CONVERSION_REQUESTED;
    }

    @Override
    public ConversionEvent next(ConversionRequested event) {
        return work.apply(event);
    }
}
