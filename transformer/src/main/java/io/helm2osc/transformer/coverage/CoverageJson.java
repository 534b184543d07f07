package io.helm2osc.transformer.coverage;

import io.helm2osc.transformer.coverage.LineCoverage.Barrier;
import io.helm2osc.transformer.coverage.LineCoverage.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A chart's coverage as the report has it.
public final class CoverageJson {

    private CoverageJson() {}

    /// Plain maps and lists, always in the same order. Lines that are confirmed are counted only.
    public static Map<String, Object> of(Coverage coverage) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("imageLines", coverage.lines().size());
        plain.put("confirmed", coverage.count(State.Confirmed.class));
        plain.put("rendered", coverage.count(State.Rendered.class));
        plain.put("unreached", coverage.count(State.Unreached.class));
        plain.put(
                "lines",
                coverage.lines().stream()
                        .filter(line -> !(line.state() instanceof State.Confirmed))
                        .map(CoverageJson::line)
                        .toList());
        return plain;
    }

    private static Map<String, Object> line(LineCoverage line) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("template", line.template());
        plain.put("line", line.line());
        plain.put("text", line.text());
        switch (line.state()) {
            case State.Confirmed(String scenario) -> plain.put("confirmedUnder", scenario);
            case State.Rendered(String scenario) -> plain.put("renderedUnder", scenario);
            case State.Unreached(List<Barrier> barriers) ->
                plain.put("behind", barriers.stream().map(CoverageJson::barrier).toList());
        }
        return plain;
    }

    private static Map<String, Object> barrier(Barrier barrier) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("guard", barrier.guard());
        plain.put("wanted", barrier.wanted());
        plain.put("reads", barrier.reads());
        return plain;
    }
}
