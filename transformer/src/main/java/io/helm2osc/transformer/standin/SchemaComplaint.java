package io.helm2osc.transformer.standin;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a values.schema.json that refused a chart's values wants instead, as far as the engine's message says where.
final class SchemaComplaint {

    private static final Pattern CHART = Pattern.compile("^(\\S+):$");
    private static final Pattern AT = Pattern.compile("- at '([^']*)': (.*)$");
    private static final Pattern MISSING = Pattern.compile("missing propert(?:y|ies) (.*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern WANT = Pattern.compile("want (\\w+)");

    private final Chart chart;
    private final Limits limits;
    private final Map<ValuesPath, Object> wanted = new LinkedHashMap<>();
    private ValuesPath prefix = ValuesPath.ROOT;
    private @Nullable Object schema = Map.of();

    private SchemaComplaint(Chart chart, Limits limits) {
        this.chart = chart;
        this.limits = limits;
    }

    /// The settings that the message asks for, in the root's coordinates; none when it speaks of no schema.
    static Map<ValuesPath, Object> wanted(String message, Chart chart, Limits limits) {
        SchemaComplaint complaint = new SchemaComplaint(chart, limits);
        message.lines().forEach(complaint::line);
        return complaint.wanted;
    }

    private void line(String line) {
        Matcher named = CHART.matcher(line.strip());
        if (named.matches()) {
            enter(named.group(1));
        }
        Matcher at = AT.matcher(line);
        if (at.find()) {
            String[] keys = at.group(1).isEmpty()
                    ? new String[0]
                    : at.group(1).substring(1).split("/");
            want(keys, at.group(2));
        }
    }

    private void enter(String name) {
        prefix = ValuesPath.ROOT;
        schema = schemaOf(chart);
        if (!chart.metadata().name().equals(name)) {
            for (Subchart subchart : chart.subcharts()) {
                List<String> keys = CoalescedValues.keys(chart, subchart.chart());
                if (keys.contains(name) || subchart.chart().metadata().name().equals(name)) {
                    prefix = ValuesPath.of(keys.contains(name) ? name : keys.getFirst());
                    schema = schemaOf(subchart.chart());
                }
            }
        }
    }

    private @Nullable Object schemaOf(Chart of) {
        try {
            return YamlReader.plain(of.files().text("values.schema.json").orElse("{}"), "values.schema.json", limits);
        } catch (RefusedException unreadable) {
            return Map.of();
        }
    }

    private void want(String[] keys, String complaint) {
        Matcher missing = MISSING.matcher(complaint);
        if (missing.find()) {
            Matcher name = QUOTED.matcher(missing.group(1));
            while (name.find()) {
                String[] deeper = Arrays.copyOf(keys, keys.length + 1);
                deeper[keys.length] = name.group(1);
                wanted.putIfAbsent(path(deeper), fitting(deeper, ""));
            }
        } else if (keys.length > 0) {
            Matcher want = WANT.matcher(complaint);
            wanted.putIfAbsent(path(keys), fitting(keys, want.find() ? want.group(1) : ""));
        }
    }

    private ValuesPath path(String... keys) {
        return prefix.append(ValuesPath.of(keys));
    }

    /// What the schema itself offers for the place, else a stand-in of its type.
    ///
    /// @param type as the message names it; empty where it does not
    private Object fitting(String[] keys, String type) {
        Object node = schema;
        for (String key : keys) {
            node = Plain.at(node, "properties", key);
        }
        for (String offer : List.of("enum", "examples")) {
            for (Object value : Plain.list(Plain.at(node, offer))) {
                if (value != null && !"".equals(value)) {
                    return value;
                }
            }
        }
        return ofType(
                type.isEmpty() ? Plain.string(Plain.at(node, "type")).orElse("string") : type, keys[keys.length - 1]);
    }

    private static Object ofType(String type, String key) {
        return switch (type) {
            case "boolean" -> true;
            case "integer", "number" -> 1L;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> StandIn.likely(key, null).getFirst() instanceof String text ? text : StandIn.WORD;
        };
    }
}
