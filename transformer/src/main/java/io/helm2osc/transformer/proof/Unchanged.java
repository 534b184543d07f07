package io.helm2osc.transformer.proof;

import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The proof that an edited chart renders what the original rendered.
public final class Unchanged {

    private Unchanged() {}

    /// Renders the edited chart under these scenarios, up to the first difference.
    public static Comparison compare(ChartRenders edited, List<Baseline> baselines) {
        List<Comparison.Equal> equal = new ArrayList<>();
        for (Baseline baseline : baselines) {
            Optional<String> difference = difference(edited, baseline);
            if (difference.isPresent()) {
                return new Comparison(
                        equal, difference.map(text -> baseline.scenario().name() + " values: " + text));
            }
            equal.add(Comparison.Equal.of(baseline));
        }
        return new Comparison(equal, Optional.empty());
    }

    private static Optional<String> difference(ChartRenders edited, Baseline baseline) {
        return switch (edited.render(baseline.scenario().values())) {
            case NotShown(var why, var message) ->
                Optional.of("does not render: " + message.lines().findFirst().orElse(""));
            case Shown(var manifest) -> {
                List<Change> changes = baseline.changesTo(manifest, change -> false);
                yield changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(changes.getFirst().toString());
            }
        };
    }
}
