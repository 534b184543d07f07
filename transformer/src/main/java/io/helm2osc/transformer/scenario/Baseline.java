package io.helm2osc.transformer.scenario;

import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.images.ImageUses;
import io.helm2osc.transformer.manifest.Change;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What the original chart renders to under one scenario, and which positions differ from render to render (random
/// passwords,
/// certificates, dates): these are noise and masked from then on.
public final class Baseline {

    private static final int MOST_RENDERS = 6;
    private static final int MOST_RENDERS_OF_STEADY = 2;

    private final Scenario scenario;
    private final ChartRenders original;
    private final Manifest manifest;
    private final List<ImageUse> uses;
    private final Set<String> noise = new HashSet<>();
    private final int mostRenders;
    private int renders = 1;

    private Baseline(Scenario scenario, ChartRenders original, Manifest manifest, int mostRenders) {
        this.scenario = scenario;
        this.original = original;
        this.manifest = manifest;
        this.uses = ImageUses.in(manifest);
        this.mostRenders = mostRenders;
    }

    /// The baseline of a scenario under which the chart has been rendered once; renders it once more unless that is
    /// known
    /// to show
    /// the same.
    public static Baseline of(Scenario scenario, ChartRenders original, Manifest first) {
        if (original.isSteady(scenario.values())) {
            return new Baseline(scenario, original, first, MOST_RENDERS_OF_STEADY);
        }
        Rendering second = original.renderAgain(scenario.values());
        Manifest stable = second instanceof Shown(var again) ? first.withStableKeys(again) : first;
        Baseline baseline = new Baseline(scenario, original, stable, MOST_RENDERS);
        baseline.compareWith(second);
        return baseline;
    }

    private void renderAgain() {
        compareWith(original.renderAgain(scenario.values()));
    }

    private void compareWith(Rendering rendering) {
        renders++;
        if (rendering instanceof Shown(var again)) {
            Change.between(manifest, again, noise).forEach(change -> noise.add(change.position()));
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    public Manifest manifest() {
        return manifest;
    }

    /// The uses of images in it.
    public List<ImageUse> uses() {
        return uses;
    }

    /// How many positions are noise.
    public int masked() {
        return noise.size();
    }

    /// What differs in another render besides what is expected to. Before a difference is told the original is rendered
    /// some times
    /// more, because two renders can agree by luck (random map order, a clock that stood still).
    public List<Change> changesTo(Manifest other, Predicate<Change> expected) {
        List<Change> changes = unexpected(other, expected);
        while (!changes.isEmpty() && renders < mostRenders) {
            renderAgain();
            changes = unexpected(other, expected);
        }
        return changes;
    }

    private List<Change> unexpected(Manifest other, Predicate<Change> expected) {
        return Change.between(manifest, other, noise).stream()
                .filter(expected.negate())
                .toList();
    }
}
