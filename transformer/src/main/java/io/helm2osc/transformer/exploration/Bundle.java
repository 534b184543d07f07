package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.detective.Visit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settings that agree with each other, and what they are for.
///
/// @param kept what none of them may change, because guards on the way that are met read it
record Bundle(SettingsGroup group, Set<Place> places, Set<ValuesPath> kept) {

    private static final int MOST = 6;
    private static final Bundle EMPTY = new Bundle(SettingsGroup.EMPTY, Set.of(), Set.of());

    Bundle {
        places = Set.copyOf(places);
        kept = Set.copyOf(kept);
    }

    private Optional<Bundle> with(Goal goal) {
        Set<ValuesPath> set = group.together().orElse(Settings.NONE).values().keySet();
        List<Settings> ways = goal.ways().stream()
                .filter(way -> set.containsAll(way.values().keySet())
                        || Collections.disjoint(way.values().keySet(), kept))
                .toList();
        Optional<SettingsGroup> more =
                Collections.disjoint(set, goal.kept()) ? group.withOneOf(ways) : Optional.empty();
        return more.map(known -> new Bundle(known, both(places, Set.of(goal.place())), both(kept, goal.kept())));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /// With the ways past these checks, as far as they agree with it.
    Bundle needing(List<List<Settings>> checks) {
        SettingsGroup more = group;
        for (List<Settings> ways : checks) {
            more = more.needing(ways);
        }
        return new Bundle(more, places, kept);
    }

    /// A stretch of a template's text, or what is written by one.
    record Place(String template, String at) {

        static Place of(Visit visit) {
            return new Place(visit.template(), visit.text().toString());
        }
    }

    /// A stretch of text that is not reached, with the ways there.
    ///
    /// @param hidden whether nothing tells that it is reached, because it is only a part of what is written
    /// @param kept what must stay as it is, because guards on the way that are met read it
    record Goal(Place place, boolean hidden, List<Settings> ways, Set<ValuesPath> kept) {}

    /// Puts every goal into the first bundle that it agrees with.
    static List<Bundle> of(List<Goal> goals, List<Bundle> first) {
        List<Bundle> bundles = new ArrayList<>(first);
        for (Goal goal : goals) {
            boolean added = false;
            for (int i = 0; i < bundles.size() && !added; i++) {
                Optional<Bundle> more = bundles.get(i).with(goal);
                if (more.isPresent()) {
                    bundles.set(i, more.get());
                    added = true;
                }
            }
            if (!added && bundles.size() < MOST) {
                Bundle.EMPTY.with(goal).ifPresent(bundles::add);
            }
        }
        return bundles;
    }

    /// Only goals that need the same things together.
    static List<Bundle> apart(List<Goal> goals) {
        Map<List<Settings>, List<Goal>> alike = new LinkedHashMap<>();
        goals.forEach(goal ->
                alike.computeIfAbsent(goal.ways(), any -> new ArrayList<>()).add(goal));
        return alike.values().stream()
                .limit(MOST)
                .flatMap(some -> of(some, List.of()).stream())
                .toList();
    }
}
