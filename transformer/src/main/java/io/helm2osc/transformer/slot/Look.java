package io.helm2osc.transformer.slot;

import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.trace.Trace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one scenario shows of a chart: the render, the uses of images in it, and the values that feed them.
///
/// @param defaults everything that the chart has under the scenario, in the root's coordinates
public record Look(Baseline baseline, Map<String, @Nullable Object> defaults, List<ImageUse> uses, Trace trace) {

    public Look {
        defaults = Collections.unmodifiableMap(defaults);
        uses = List.copyOf(uses);
    }

    /// The uses with their trace.
    public List<TracedUse> traced() {
        return uses.stream().map(use -> new TracedUse(use, trace)).toList();
    }
}
