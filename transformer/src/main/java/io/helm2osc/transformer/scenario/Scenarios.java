package io.helm2osc.transformer.scenario;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.image.ImageReference;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.images.AddressKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        Map<String, @Nullable Object> own = CoalescedValues.of(chart);
        chart.files().paths().stream()
                .filter(path -> CI_VALUES.matcher(path).matches())
                .limit(MOST_CI_FILES)
                .forEach(path -> ciValues(chart, own, path, limits).ifPresent(scenarios::add));
        return scenarios;
    }

    private static Optional<Scenario> ciValues(
            Chart chart, Map<String, @Nullable Object> own, String path, Limits limits) {
        try {
            Object values = YamlReader.plain(chart.files().text(path).orElse(""), path, limits);
            return Optional.of(new Scenario(path, withOwnImages(Plain.map(values), own)));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /// Test values may put other images in the place of the chart's own, which are what a package has to move.
    private static Map<String, @Nullable Object> withOwnImages(
            Map<String, @Nullable Object> values, Map<String, @Nullable Object> own) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && own.get(key) instanceof Map<?, ?> ownMap) {
                kept.put(key, withOwnImages(Plain.map(map), Plain.map(ownMap)));
            } else if (!replacesImage(key, value, own.get(key))) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    private static boolean replacesImage(String key, @Nullable Object value, @Nullable Object own) {
        return AddressKeys.namesImage(key)
                && value instanceof String
                && own instanceof String image
                && ImageReference.parse(image).isPresent();
    }
}
