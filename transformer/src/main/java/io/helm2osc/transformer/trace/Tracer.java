package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.images.ImageUse;
import io.helm2osc.transformer.manifest.Manifest;
import io.helm2osc.transformer.scenario.Baseline;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.ImageGuard;
import io.helm2osc.transformer.scenario.Rendering;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.trace.Candidates.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Traces the images of one scenario to the values that feed them: every candidate value gets a marker of its own, all
/// are rendered at
/// once, and a chart that refuses is asked again with ever smaller groups.
public final class Tracer {

    /// A chart that refuses markers is asked at most so often.
    private static final int MOST_RENDERS = 80;

    private final ChartRenders chart;
    private final Baseline baseline;
    private final Map<String, @Nullable Object> defaults;
    private final Map<String, Object> leaves;
    private final Trace trace;
    private int renders;
    private boolean guarded;

    private Tracer(ChartRenders chart, Baseline baseline, Map<String, @Nullable Object> defaults) {
        this.chart = chart;
        this.baseline = baseline;
        this.defaults = defaults;
        this.leaves = baseline.manifest().leaves();
        this.trace = new Trace(leaves);
    }

    /// @param defaults everything that the chart has under the scenario, in the root's coordinates
    /// @param unset the places of values that templates read and that are not there
    /// @param exampleVersion what an empty tag most likely defaults to
    public static Trace trace(
            ChartRenders chart,
            Baseline baseline,
            Map<String, @Nullable Object> defaults,
            List<ValuesPath> unset,
            List<ImageUse> uses,
            String exampleVersion) {
        Tracer tracer = new Tracer(chart, baseline, defaults);
        Candidates candidates = new Candidates(defaults, unset);
        List<Candidate> named = candidates.named(uses);
        tracer.mark(named, tracer.trace::add);
        if (uses.stream().anyMatch(use -> !isFed(tracer.trace, use))) {
            tracer.mark(candidates.unnamed(uses), tracer.trace::add);
        }
        if (uses.stream().anyMatch(use -> !tracer.trace.reachesTag(use))) {
            tracer.mark(candidates.emptyTags(exampleVersion), tracer.trace::add);
        }
        tracer.markEmptyNames(candidates, uses, any -> true);
        return tracer.trace;
    }

    /// Traces again after an edit, when it is known which values can feed images: one render suffices where nothing is
    /// hidden
    /// behind an empty value.
    ///
    /// @param feeding the values that were seen to feed something before the edit
    /// @param made the values that it made
    public static Trace again(
            ChartRenders chart,
            Baseline baseline,
            Map<String, @Nullable Object> defaults,
            Set<ValuesPath> feeding,
            Set<ValuesPath> made,
            List<ImageUse> uses,
            String exampleVersion) {
        Tracer tracer = new Tracer(chart, baseline, defaults);
        List<ValuesPath> unset = feeding.stream()
                .filter(path -> !path.isIn(defaults))
                .sorted(Comparator.comparing(ValuesPath::toString))
                .toList();
        Candidates candidates = new Candidates(defaults, unset);
        Predicate<Candidate> feeds = candidate -> feeding.contains(candidate.path()) || made.contains(candidate.path());
        tracer.mark(
                Stream.concat(
                                candidates.named(uses).stream(),
                                candidates.unnamed(uses).stream().filter(feeds))
                        .toList(),
                tracer.trace::add);
        if (uses.stream().anyMatch(use -> !tracer.trace.reachesTag(use))) {
            tracer.mark(
                    candidates.emptyTags(exampleVersion).stream().filter(feeds).toList(), tracer.trace::add);
        }
        tracer.markEmptyNames(candidates, uses, feeds);
        tracer.markHidden(candidates, uses, made);
        return tracer.trace;
    }

    /// A value that takes the place of a name does so only as long as the name is what it was, which markers of others
    /// change.
    private void markHidden(Candidates candidates, List<ImageUse> uses, Set<ValuesPath> made) {
        Set<ValuesPath> seen = trace.paths();
        mark(
                Stream.concat(candidates.named(uses).stream(), candidates.unnamed(uses).stream())
                        .filter(candidate -> made.contains(candidate.path()) && !seen.contains(candidate.path()))
                        .toList(),
                trace::replace);
    }

    /// An image that no value names may have a value that is empty. What is known of the others stands.
    private void markEmptyNames(Candidates candidates, List<ImageUse> uses, Predicate<Candidate> worth) {
        for (int i = 0; i < 2; i++) {
            List<ImageUse> unnamed =
                    uses.stream().filter(use -> !trace.reachesPath(use)).toList();
            if (!unnamed.isEmpty()) {
                Set<String> positions = unnamed.stream().map(ImageUse::position).collect(Collectors.toSet());
                List<Candidate> empty = candidates.emptyNames(unnamed.getFirst().reference()).get(i).stream()
                        .filter(worth)
                        .toList();
                mark(empty, (position, segments) -> {
                    if (positions.contains(position)) {
                        trace.replace(position, segments);
                    }
                });
            }
        }
    }

    private static boolean isFed(Trace trace, ImageUse use) {
        return use.regions().entrySet().stream()
                .filter(region -> region.getKey() != ImageUse.Part.DIGEST && region.getKey() != ImageUse.Part.TAG)
                .allMatch(region -> !trace.in(region.getValue()).isEmpty());
    }

    /// Marks the candidates and notes where the markers show.
    private void mark(List<Candidate> candidates, BiConsumer<String, List<Segment>> note) {
        if (candidates.isEmpty() || renders >= MOST_RENDERS) {
            return;
        }
        if (candidates.size() > MarkerShape.MOST) {
            mark(candidates.subList(0, MarkerShape.MOST), note);
            mark(candidates.subList(MarkerShape.MOST, candidates.size()), note);
            return;
        }
        Markers markers = new Markers();
        for (Candidate candidate : candidates) {
            markers.add(candidate.path(), candidate.original(), candidate.example());
        }
        switch (render(markers)) {
            case Shown(var marked) -> compare(marked, markers, note);
            case NotShown failure
            when !guarded && ImageGuard.stopped(failure) -> {
                guarded = true;
                mark(candidates, note);
            }
            case NotShown failure
            when candidates.size() > 1 -> {
                int half = candidates.size() / 2;
                mark(candidates.subList(0, half), note);
                mark(candidates.subList(half, candidates.size()), note);
            }
            case NotShown failure -> {} // this value cannot be marked
        }
    }

    private Rendering render(Markers markers) {
        renders++;
        Overrides overrides = new Overrides(baseline.scenario().values(), defaults);
        markers.all().forEach(marker -> overrides.set(marker.path(), marker.value()));
        if (guarded) {
            overrides.set(ImageGuard.VALUE, true);
        }
        return chart.render(overrides.values());
    }

    private void compare(Manifest marked, Markers markers, BiConsumer<String, List<Segment>> note) {
        marked.alignedTo(baseline.manifest())
                .without(baseline.manifest())
                .leaves()
                .forEach((position, now) -> {
                    Object was = leaves.get(position);
                    if (was != null && !was.equals(now) && !(was instanceof Manifest.Absent)) {
                        note.accept(position, Decomposition.of(was.toString(), now.toString(), markers));
                    }
                });
    }
}
