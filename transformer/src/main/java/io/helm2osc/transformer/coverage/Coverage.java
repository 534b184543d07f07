package io.helm2osc.transformer.coverage;

import io.helm2osc.chart.Chart;
import io.helm2osc.template.ImageLine;
import io.helm2osc.template.ImageLines;
import io.helm2osc.template.detective.Condition;
import io.helm2osc.template.detective.Detective;
import io.helm2osc.template.detective.Guard;
import io.helm2osc.template.detective.Release;
import io.helm2osc.template.detective.Rendering;
import io.helm2osc.template.detective.Visit;
import io.helm2osc.template.detective.Walk;
import io.helm2osc.transformer.coverage.LineCoverage.Barrier;
import io.helm2osc.transformer.coverage.LineCoverage.State;
import io.helm2osc.transformer.scenario.Baseline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which image lines of the templates, those of subcharts included, the engine has rendered an image from. The
/// detective tells which line a reference came from; a line counts as confirmed when the engine shows that
/// reference under the same values.
///
/// @param lines in the order of their files and places; lines in comments are none
public record Coverage(List<LineCoverage> lines) {

    public Coverage {
        lines = List.copyOf(lines);
    }

    /// @param chart with its packed subcharts unpacked
    /// @param baselines what the engine rendered it to, at least one
    public static Coverage of(Chart chart, Release release, List<Baseline> baselines) {
        List<Line> lines = lines(chart);
        Detective detective = Detective.of(chart);
        Map<Line, State> known = new LinkedHashMap<>();
        for (Baseline baseline : baselines) {
            if (known.values().stream()
                            .filter(State.Confirmed.class::isInstance)
                            .count()
                    == lines.size()) {
                break;
            }
            Rendering rendering = detective.run(baseline.scenario().values(), release);
            Sighting sighting = Sighting.of(rendering, baseline);
            for (Line line : lines) {
                sighting.of(line).ifPresent(state -> known.merge(line, state, Coverage::better));
            }
        }
        if (known.size() < lines.size()) {
            Rendering everywhere = detective.run(baselines.getFirst().scenario().values(), release, Walk.EVERYWHERE);
            lines.forEach(line -> known.computeIfAbsent(line, missed -> unreached(missed, everywhere, chart)));
        }
        return new Coverage(lines.stream()
                .map(line -> new LineCoverage(line.template(), line.number(), line.text(), state(known, line)))
                .toList());
    }

    /// How many lines are of a kind.
    public long count(Class<? extends State> kind) {
        return lines.stream().filter(line -> kind.isInstance(line.state())).count();
    }

    private static State state(Map<Line, State> known, Line line) {
        return known.getOrDefault(line, new State.Unreached(List.of()));
    }

    private static State better(State known, State other) {
        return known instanceof State.Rendered && other instanceof State.Confirmed ? other : known;
    }

    private static List<Line> lines(Chart chart) {
        List<Line> lines = new ArrayList<>();
        chart.files().paths().stream()
                .filter(path -> path.matches("(?:charts/[^/]+/)*templates/.+") && !path.endsWith("NOTES.txt"))
                .forEach(path -> {
                    String text = chart.files().text(path).orElse("");
                    ImageLines.in(text, path).stream()
                            .filter(line -> !line.commented())
                            .forEach(line -> lines.add(Line.of(path, text, line)));
                });
        return lines;
    }

    private static State unreached(Line line, Rendering everywhere, Chart chart) {
        Optional<Visit> visit = everywhere.visits().stream()
                .filter(candidate -> line.standsIn(candidate))
                .findFirst();
        return new State.Unreached(visit.stream()
                .flatMap(found -> found.conditions().stream())
                .filter(condition -> !condition.isMet())
                .map(condition -> barrier(condition, chart))
                .toList());
    }

    private static Barrier barrier(Condition condition, Chart chart) {
        Guard guard = condition.guard();
        String action = guard.kind() == Guard.Kind.DEPENDENCY
                ? "condition or tags of a dependency"
                : chart.files()
                        .text(guard.template())
                        .filter(text -> guard.action().end() <= text.length())
                        .map(text -> guard.action().of(text))
                        .orElse(guard.kind().name());
        return new Barrier(
                action,
                condition.wanted(),
                guard.reads().stream().map(Object::toString).toList());
    }

    /// @param key where the word `image` stands in the file
    record Line(String template, int number, String text, ImageLine place) {

        static Line of(String template, String text, ImageLine line) {
            int number = 1
                    + (int) text.substring(0, line.key().start())
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            return new Line(template, number, line.value().of(text), line);
        }

        boolean standsIn(Visit visit) {
            return visit.template().equals(template)
                    && visit.text().start() <= place.key().start()
                    && place.key().end() <= visit.text().end();
        }
    }
}
