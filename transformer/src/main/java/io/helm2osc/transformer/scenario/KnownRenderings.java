package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.FileTree;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the charts of one conversion, the original and its edited forms, were seen to render to. No render is done
/// twice, unless it
/// is to show what differs from render to render.
public final class KnownRenderings {

    private final Map<FileTree, Map<Map<String, @Nullable Object>, Rendering>> byChart = new HashMap<>();

    /// Those of one chart, by the values that were laid over its own.
    Map<Map<String, @Nullable Object>, Rendering> of(FileTree chart) {
        return byChart.computeIfAbsent(chart, any -> new HashMap<>());
    }
}
