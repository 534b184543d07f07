package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Settings that can be tried in one render. Two go together when they give no value two different things. One that
/// holds all of
/// another does not go with it: it may be the other way through the same guards, and would hide what the other shows.
final class Companies {

    private Companies() {}

    /// Each setting in one group, in their order.
    static List<List<Map<ValuesPath, Object>>> of(List<Map<ValuesPath, Object>> settings) {
        List<List<Map<ValuesPath, Object>>> groups = new ArrayList<>();
        for (Map<ValuesPath, Object> setting : settings) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> goTogether(setting, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.getLast();
                    })
                    .add(setting);
        }
        return groups;
    }

    private static boolean goTogether(Map<ValuesPath, Object> one, Map<ValuesPath, Object> other) {
        boolean agree = one.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(other.getOrDefault(entry.getKey(), entry.getValue())));
        return agree
                && !one.entrySet().containsAll(other.entrySet())
                && !other.entrySet().containsAll(one.entrySet());
    }
}
