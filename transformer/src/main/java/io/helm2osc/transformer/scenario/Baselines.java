package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import java.util.ArrayList;
import java.util.List;

/// The original chart under each scenario that it renders under.
///
/// @param shown at least one where the chart renders at all
/// @param failures why the others do not render, in the order of the scenarios
public record Baselines(List<Baseline> shown, List<Failure> failures) {

    public Baselines {
        shown = List.copyOf(shown);
        failures = List.copyOf(failures);
    }

    /// A scenario under which the chart does not render.
    public record Failure(Scenario scenario, NotShown why) {}

    /// Renders the chart under each scenario.
    public static Baselines of(ChartRenders original, List<Scenario> scenarios) {
        List<Baseline> shown = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            switch (original.render(scenario.values())) {
                case Shown(var manifest) -> shown.add(Baseline.of(scenario, original, manifest));
                case NotShown why -> failures.add(new Failure(scenario, why));
            }
        }
        return new Baselines(shown, failures);
    }

    /// These and more.
    public Baselines with(List<Baseline> more) {
        List<Baseline> all = new ArrayList<>(shown);
        all.addAll(more);
        return new Baselines(all, failures);
    }

    /// The places of values that whoever installs the chart has to give: it renders only with stand-ins there.
    public List<ValuesPath> wanted() {
        return shown.isEmpty() ? List.of() : shown.getFirst().scenario().standIns();
    }

    /// Whether the chart was refused for the Kubernetes version that it was rendered for.
    public boolean isForAnotherKubernetes() {
        return shown.isEmpty()
                && failures.stream()
                        .anyMatch(failure -> failure.why().message().contains("incompatible with Kubernetes"));
    }
}
