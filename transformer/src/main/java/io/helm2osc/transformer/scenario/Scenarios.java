package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sets of values worth rendering a chart under: those that were given, its defaults, and its own test values.
public final class Scenarios {

    private static final Pattern CI_VALUES = Pattern.compile("ci/[^/]*values\\.ya?ml");
    private static final int MOST_CI_FILES = 5;

    private Scenarios() {}

    /// The scenarios of a chart, in the order in which they are tried.
    ///
    /// @param given YAML text that came with the request
    public static List<Scenario> of(Chart chart, Optional<String> given, Limits limits) {
        List<Scenario> scenarios = new ArrayList<>();
        given.ifPresent(text ->
                scenarios.add(new Scenario("given", Plain.map(YamlReader.plain(text, "the given values", limits)))));
        scenarios.add(Scenario.DEFAULT);
        chart.files().paths().stream()
                .filter(path -> CI_VALUES.matcher(path).matches())
                .limit(MOST_CI_FILES)
                .forEach(path -> ciValues(chart, path, limits).ifPresent(scenarios::add));
        return scenarios;
    }

    private static Optional<Scenario> ciValues(Chart chart, String path, Limits limits) {
        try {
            Object values = YamlReader.plain(chart.files().text(path).orElse(""), path, limits);
            return Optional.of(new Scenario(path, Plain.map(values)));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }
}
