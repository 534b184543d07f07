package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.Span;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.ValueComments.Said;
import io.helm2osc.transformer.usage.ValueUses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a chart's own files show of its values: its defaults, those of its subcharts, the values that it tests
/// itself with, and what the comments say.
public final class ObservedValues {

    private static final Pattern TEST_VALUES = Pattern.compile("ci/[^/]*values\\.ya?ml");

    private static final YamlNode NOTHING_BUT_COMMENTS = new YamlMapping(List.of(), false, new Span(0, 0), "");

    private final Map<String, @Nullable Object> own;
    private final Map<String, @Nullable Object> defaults;
    private final Typing typing;
    private final Map<ValuesPath, String> descriptions = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>();

    private ObservedValues(Chart chart, ValueUses templates, Limits limits) {
        own = chart.values();
        defaults = CoalescedValues.of(chart);
        Said said = comments(chart, ValuesPath.ROOT, templates, limits);
        descriptions.putAll(said.descriptions());
        opened.addAll(said.opened());
        List<Map<String, @Nullable Object>> tests = testValues(chart, limits);
        KubernetesUses.Uses uses = KubernetesUses.of(chart, defaults, limits);
        Typing known = DeclaredValues.schemas(chart, limits, opened)
                .over(said.annotated())
                .over(uses.telling())
                .over(seen(tests).orIfKnown(said.types()))
                .over(uses.texts())
                .over(DeclaredValues.switches(chart))
                .followedBy(said.commented())
                .followedBy(NamedValues.in(templates));
        known = Widening.takeDefaults(Widening.takeDefaults(known, defaults, opened), own, opened);
        for (Map<String, @Nullable Object> values : tests) {
            known = Widening.take(known, values, opened);
        }
        typing = described(ValuesPath.ROOT, known);
    }

    private Typing seen(List<Map<String, @Nullable Object>> tests) {
        Shape shape = tests.stream().map(Shape::of).reduce(Shape.join(Shape.of(defaults), Shape.of(own)), Shape::join);
        return SchemaType.typing("", shape);
    }

    /// What stands beside a value in values.yaml is written for whoever sets it; a schema's words come second.
    private Typing described(ValuesPath path, Typing known) {
        Map<String, Typing> fields = new LinkedHashMap<>();
        known.fields().forEach((key, field) -> fields.put(key, described(path.child(key), field)));
        return new Typing.Builder(known)
                .fields(fields)
                .description(Optional.ofNullable(descriptions.get(path)).or(known::description))
                .build();
    }

    /// What this chart shows.
    ///
    /// @param templates what they do with the values
    public static ObservedValues of(Chart chart, ValueUses templates, Limits limits) {
        return new ObservedValues(chart, templates, limits);
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

    /// Everything that is known of the values, wide enough for those that the chart itself uses.
    Typing typing() {
        return typing;
    }

    /// Where the typing says less than the chart.
    public List<Opened> opened() {
        return List.copyOf(opened);
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

    private static Said comments(Chart chart, ValuesPath place, ValueUses templates, Limits limits) {
        Said said = chart.files()
                .text("values.yaml")
                .map(text -> ValueComments.of(
                        text,
                        YamlReader.readOne(text, "values.yaml", limits).orElse(NOTHING_BUT_COMMENTS),
                        path -> templates.names(place.append(path))))
                .orElse(Said.NOTHING);
        for (Subchart subchart : chart.subcharts()) {
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                said = said.over(comments(subchart.chart(), place.child(key), templates, limits)
                        .under(key));
            }
        }
        return said;
    }
}
