package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a chart's own files show of its values: its defaults, those of its subcharts, the values that it tests
/// itself with, and what the comments say.
public final class ObservedValues {

    private static final Pattern TEST_VALUES = Pattern.compile("ci/[^/]*values\\.ya?ml");

    private final Map<String, @Nullable Object> own;
    private final Map<String, @Nullable Object> defaults;
    private final Shape shape;
    private final Map<ValuesPath, String> descriptions;

    private ObservedValues(Chart chart, Limits limits) {
        own = chart.values();
        defaults = CoalescedValues.of(chart);
        shape = testValues(chart, limits).stream()
                .map(Shape::of)
                .reduce(Shape.join(Shape.of(defaults), Shape.of(own)), Shape::join);
        descriptions = descriptions(chart, limits);
    }

    /// What this chart shows.
    public static ObservedValues of(Chart chart, Limits limits) {
        return new ObservedValues(chart, limits);
    }

    /// The chart's values alone.
    public Map<String, @Nullable Object> own() {
        return own;
    }

    /// The values of the chart and of its subcharts, in the chart's coordinates.
    public Map<String, @Nullable Object> defaults() {
        return defaults;
    }

    /// What the comments say of a value.
    public Optional<String> description(ValuesPath path) {
        return Optional.ofNullable(descriptions.get(path));
    }

    Map<ValuesPath, String> descriptions() {
        return descriptions;
    }

    Shape shape() {
        return shape;
    }

    private static List<Map<String, @Nullable Object>> testValues(Chart chart, Limits limits) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        chart.files().forEach((path, content) -> {
            if (TEST_VALUES.matcher(path).matches()) {
                readable(content.asUtf8(), path, limits).ifPresent(found::add);
            }
        });
        return found;
    }

    /// A test file is no part of what Helm installs: one that cannot be read is of no use, and no fault of the
    /// chart.
    private static Optional<Map<String, @Nullable Object>> readable(String text, String path, Limits limits) {
        try {
            return Optional.of(Plain.map(YamlReader.plain(text, path, limits)));
        } catch (RefusedException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<ValuesPath, String> descriptions(Chart chart, Limits limits) {
        Map<ValuesPath, String> found = new HashMap<>();
        for (Subchart subchart : chart.subcharts()) {
            Map<ValuesPath, String> below = descriptions(subchart.chart(), limits);
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                ValuesPath place = ValuesPath.of(key);
                below.forEach((path, said) -> found.put(place.append(path), said));
            }
        }
        chart.files()
                .text("values.yaml")
                .ifPresent(text -> YamlReader.readOne(text, "values.yaml", limits)
                        .ifPresent(root -> found.putAll(ValueComments.of(text, root))));
        return found;
    }
}
