package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Builder;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a chart declares of its values: values.schema.json, its own and those of its subcharts, and the
/// switches of its dependencies.
final class DeclaredValues {

    private static final String FILE = "values.schema.json";
    private static final String GLOBAL = "global";

    private final Limits limits;
    private final Collection<Opened> opened;

    private DeclaredValues(Limits limits, Collection<Opened> opened) {
        this.limits = limits;
        this.opened = opened;
    }

    /// The typing of the chart's values that the schemas give.
    static Typing schemas(Chart chart, Limits limits, Collection<Opened> opened) {
        return new DeclaredValues(limits, opened).of(chart, ValuesPath.ROOT);
    }

    private Typing of(Chart chart, ValuesPath place) {
        Typing typing = own(chart, place);
        for (Subchart subchart : chart.subcharts()) {
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                typing = typing.over(placed(key, of(subchart.chart(), place.child(key))));
            }
        }
        return typing;
    }

    /// Globals are handed down: what a subchart says of them holds at the top.
    private static Typing placed(String key, Typing below) {
        Map<String, Typing> fields = new LinkedHashMap<>();
        Optional.ofNullable(below.fields().get(GLOBAL)).ifPresent(global -> fields.put(GLOBAL, global));
        fields.put(key, below);
        return new Builder(Typing.UNKNOWN).fields(fields).build();
    }

    private Typing own(Chart chart, ValuesPath place) {
        return chart.files()
                .text(FILE)
                .flatMap(this::readable)
                .map(schema -> JsonSchema.typing(schema, place, Source.SCHEMA, opened))
                .orElse(Typing.UNKNOWN);
    }

    private Optional<Object> readable(String text) {
        try {
            return Optional.ofNullable(schema(text));
        } catch (RefusedException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable Object schema(String text) {
        return YamlReader.plain(text, FILE, limits);
    }

    /// The typing of the values that turn dependencies on, which need not be in any values.yaml.
    static Typing switches(Chart chart) {
        TypingTree switches = new TypingTree(Typing::over);
        for (Dependency dependency : chart.metadata().dependencies()) {
            List<String> paths = new ArrayList<>();
            dependency.condition().ifPresent(condition -> paths.addAll(List.of(condition.split(","))));
            dependency.tags().forEach(tag -> paths.add("tags." + tag));
            for (String path : paths) {
                // Helm takes the path apart at every dot.
                ValuesPath place = ValuesPath.of(path.strip().split("\\."));
                switches.add(place, Typing.of(Source.VALUE, EnumSet.of(Kind.BOOLEAN)));
            }
        }
        return switches.typing();
    }
}
