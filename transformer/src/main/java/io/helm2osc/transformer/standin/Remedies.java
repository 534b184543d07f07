package io.helm2osc.transformer.standin;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.template.detective.Condition;
import io.helm2osc.template.detective.Guard;
import io.helm2osc.template.detective.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings that may lead past a stop, the likeliest first: values that are missing where it stops, values that its
/// message names, and the values of the guards in front of it.
final class Remedies {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]{1,60})\"");

    private final Chart chart;
    private final Map<String, @Nullable Object> values;
    private final Set<Map<ValuesPath, Object>> remedies = new LinkedHashSet<>();

    private Remedies(Chart chart, Map<String, @Nullable Object> values) {
        this.chart = chart;
        this.values = values;
    }

    /// @param values everything that the chart has when it stops, in the root's coordinates
    static Set<Map<ValuesPath, Object>> of(Stop stop, Chart chart, Map<String, @Nullable Object> values) {
        Remedies remedies = new Remedies(chart, values);
        Complaint complaint = new Complaint(stop.message());
        Set<ValuesPath> missing = new LinkedHashSet<>();
        new ArrayList<>(stop.reads())
                .reversed().stream().filter(remedies::isEmpty).forEach(missing::add);
        Set<ValuesPath> named = complaint.named(values);
        Set<ValuesPath> guarded = new LinkedHashSet<>();
        stop.conditions()
                .reversed()
                .forEach(condition -> guarded.addAll(condition.guard().reads()));
        remedies.likeliest(missing);
        remedies.likeliest(named.stream().filter(remedies::isEmpty).toList());
        named.forEach(path -> remedies.words(path, complaint.words()));
        stop.conditions().reversed().forEach(remedies::otherwise);
        List<ValuesPath> all = new ArrayList<>(missing);
        all.addAll(named);
        all.addAll(guarded);
        all.forEach(path -> remedies.words(path, complaint.words()));
        all.forEach(remedies::anything);
        return remedies.remedies;
    }

    private boolean isEmpty(ValuesPath path) {
        Object now = path.valueIn(values);
        return !path.isRoot()
                && (now == null
                        || (now instanceof String text && text.isEmpty())
                        || (now instanceof Map<?, ?> map && map.isEmpty())
                        || (now instanceof List<?> list && list.isEmpty()));
    }

    /// One at a time, then all at once.
    private void likeliest(Iterable<ValuesPath> paths) {
        Map<ValuesPath, Object> together = new LinkedHashMap<>();
        for (ValuesPath path : paths) {
            Object value = StandIn.likely(key(path), path.valueIn(values)).getFirst();
            add(path, value);
            together.put(path, value);
        }
        remedies.add(together);
    }

    private void words(ValuesPath path, Set<String> words) {
        Object now = path.valueIn(values);
        for (String word : words) {
            Object value = Plain.ofScalar(word);
            if (now == null || (value != null && now.getClass().equals(value.getClass()))) {
                add(path, value);
            }
        }
    }

    private void anything(ValuesPath path) {
        if (isEmpty(path) || path.valueIn(values) instanceof Boolean) {
            StandIn.likely(key(path), path.valueIn(values)).forEach(value -> add(path, value));
        }
    }

    /// What turns a guard: the words that it compares with, a switch the other way, something where nothing was.
    private void otherwise(Condition condition) {
        Guard guard = condition.guard();
        List<Object> words = new ArrayList<>();
        Matcher literal = LITERAL.matcher(text(guard));
        while (literal.find()) {
            words.add(literal.group(1));
        }
        for (ValuesPath path : guard.reads()) {
            Object now = path.valueIn(values);
            if (now instanceof Boolean || isEmpty(path)) {
                add(path, StandIn.likely(key(path), now).getFirst());
            }
            if (now == null || now instanceof String) {
                words.forEach(word -> add(path, word));
            }
        }
    }

    private String text(Guard guard) {
        String text = chart.files().text(guard.template()).orElse("");
        return guard.action().end() <= text.length() ? guard.action().of(text) : "";
    }

    private static String key(ValuesPath path) {
        return path.lastKey().orElse("");
    }

    private void add(ValuesPath path, @Nullable Object value) {
        if (value != null && !path.isRoot() && !path.hasIndex() && !value.equals(path.valueIn(values))) {
            remedies.add(Map.of(path, value));
        }
    }
}
