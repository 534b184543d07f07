package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.trace.Overrides;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values to set so that a chart shows more than it does by default.
record Settings(Map<ValuesPath, Object> values) {

    /// Nothing has to be set.
    static final Settings NONE = new Settings(Map.of());

    private static final int MOST_WAYS = 4;

    Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Settings of(ValuesPath path, Object value) {
        return new Settings(Map.of(path, value));
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// Both; empty where they contradict each other.
    Optional<Settings> and(Settings other) {
        Map<ValuesPath, Object> both = new LinkedHashMap<>(values);
        other.values.forEach(both::putIfAbsent);
        boolean agree = other.values.entrySet().stream()
                .allMatch(entry -> Objects.equals(both.get(entry.getKey()), entry.getValue()));
        return agree ? Optional.of(new Settings(both)) : Optional.empty();
    }

    /// Every way of one side with every way of the other that does not contradict it, within bounds.
    static List<Settings> both(List<Settings> some, List<Settings> others) {
        List<Settings> ways = new ArrayList<>();
        for (Settings one : some) {
            for (Settings other : others) {
                one.and(other).filter(way -> !ways.contains(way)).ifPresent(ways::add);
            }
        }
        return ways.stream().limit(MOST_WAYS).toList();
    }

    /// The ways of both sides, those that set less first.
    static List<Settings> either(List<Settings> some, List<Settings> others) {
        List<Settings> ways = new ArrayList<>(some);
        others.stream().filter(way -> !ways.contains(way)).forEach(ways::add);
        return ways.stream()
                .sorted((one, other) -> one.values.size() - other.values.size())
                .limit(MOST_WAYS)
                .toList();
    }

    /// Laid over others.
    ///
    /// @param defaults everything that the chart has under the given values, in the root's coordinates
    Map<String, @Nullable Object> over(Map<String, @Nullable Object> given, Map<String, @Nullable Object> defaults) {
        Overrides overrides = new Overrides(given, defaults);
        values.forEach(overrides::set);
        return overrides.values();
    }

    @Override
    public String toString() {
        return values.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
