package io.helm2osc.transformer.standin;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.RenderedFile;
import io.helm2osc.template.detective.Stop;
import io.helm2osc.transformer.render.RenderRequest;
import io.helm2osc.transformer.scenario.ChartRenders;
import io.helm2osc.transformer.scenario.Rendering.NotShown;
import io.helm2osc.transformer.scenario.Rendering.Shown;
import io.helm2osc.transformer.scenario.Scenario;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds values under which a chart renders that does not render with its own. The detective says what each template
/// stops at and tries what may lead past; the engine has the last word.
public final class StandIns {

    private static final int MOST_RENDERS = 8;
    private static final int MOST_RUNS = 400;

    private final Chart chart;
    private final Limits limits;
    private final Map<String, @Nullable Object> defaults;
    private final Release release;
    private final Set<String> seen = new HashSet<>();
    private final Set<ValuesPath> given = new TreeSet<>();
    private Map<String, @Nullable Object> values = Map.of();
    private int runs;

    private StandIns(Chart chart, Release release, Limits limits) {
        this.chart = chart;
        this.limits = limits;
        this.release = release;
        this.defaults = CoalescedValues.of(chart);
    }

    /// A scenario whose values are stand-ins, if some are found that the chart renders with.
    ///
    /// @param chart with its packed subcharts unpacked
    /// @param asked the release that is rendered
    /// @param failure how the chart does not render with its own values
    public static Optional<Scenario> of(
            Chart chart, ChartRenders renders, RenderRequest asked, NotShown failure, Limits limits) {
        Release release = new Release(asked.releaseName(), asked.namespace(), asked.kubeVersion());
        return new StandIns(chart, release, limits).find(renders, failure);
    }

    private Optional<Scenario> find(ChartRenders renders, NotShown first) {
        NotShown failure = first;
        for (int i = 0; i < MOST_RENDERS; i++) {
            boolean changed = giveNew(SchemaComplaint.wanted(failure.message(), chart, limits));
            changed |= silence();
            changed =
                    changed || giveNew(EngineComplaint.wanted(failure.message(), chart, Plain.merge(defaults, values)));
            if (!changed) {
                return Optional.empty();
            }
            switch (renders.render(values)) {
                case Shown shown -> {
                    return Optional.of(new Scenario("stand-ins: " + names(), values, List.copyOf(given)));
                }
                case NotShown next -> failure = next;
            }
        }
        return Optional.empty();
    }

    private String names() {
        return String.join(", ", given.stream().map(ValuesPath::toString).toList());
    }

    /// Gives what is not given yet.
    private boolean giveNew(Map<ValuesPath, Object> settings) {
        boolean isNew = settings.entrySet().stream()
                .anyMatch(setting -> !setting.getValue().equals(setting.getKey().valueIn(values)));
        if (isNew) {
            give(settings);
        }
        return isNew;
    }

    private void give(Map<ValuesPath, Object> settings) {
        values = with(settings);
        given.addAll(settings.keySet());
    }

    /// Leads the detective past everything that it stops at, as far as possible.
    private boolean silence() {
        boolean changed = false;
        Optional<RenderedFile> stopped = firstStop(values);
        while (stopped.isPresent() && seen.add(sign(stopped.get()))) {
            Optional<Map<ValuesPath, Object>> past = past(stopped.get());
            if (past.isEmpty()) {
                return changed;
            }
            give(past.get());
            changed = true;
            stopped = firstStop(values);
        }
        return changed;
    }

    private Optional<Map<ValuesPath, Object>> past(RenderedFile stopped) {
        Stop stop = stopped.stop().orElseThrow();
        for (Map<ValuesPath, Object> remedy : Remedies.of(stop, chart, Plain.merge(defaults, values))) {
            if (runs >= MOST_RUNS) {
                return Optional.empty();
            }
            Optional<RenderedFile> next = firstStop(with(remedy));
            if (next.map(file -> !seen.contains(sign(file))).orElse(true)) {
                return Optional.of(remedy);
            }
        }
        return Optional.empty();
    }

    private Map<String, @Nullable Object> with(Map<ValuesPath, Object> settings) {
        Map<String, @Nullable Object> more = Plain.copyMap(values);
        settings.forEach((path, value) -> path.set(more, value));
        return more;
    }

    private Optional<RenderedFile> firstStop(Map<String, @Nullable Object> tried) {
        runs++;
        List<RenderedFile> files = Detective.of(chart).run(tried, release).files();
        return files.stream().filter(file -> file.stop().isPresent()).findFirst();
    }

    private static String sign(RenderedFile file) {
        return file.path() + ": "
                + file.stop().map(stop -> stop.message() + stop.reads()).orElse("");
    }
}
