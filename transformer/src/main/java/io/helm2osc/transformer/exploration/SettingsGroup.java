package io.helm2osc.transformer.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Settings that agree with each other.
///
/// @param settings each of them for some image
/// @param needed what all of them need, because the chart stops without
record SettingsGroup(List<Settings> settings, Settings needed) {

    static final SettingsGroup EMPTY = new SettingsGroup(List.of(), Settings.NONE);

    SettingsGroup {
        settings = List.copyOf(settings);
    }

    /// All together; empty where there are none.
    Optional<Settings> together() {
        Optional<Settings> all = Optional.of(needed);
        for (Settings one : settings) {
            all = all.flatMap(others -> others.and(one));
        }
        return all.filter(known -> !known.isEmpty());
    }

    /// With the first of these ways that agrees with all; empty where none does.
    Optional<SettingsGroup> withOneOf(List<Settings> ways) {
        Settings all = together().orElse(Settings.NONE);
        return ways.stream().filter(way -> all.and(way).isPresent()).findFirst().map(this::with);
    }

    private SettingsGroup with(Settings way) {
        if (way.isEmpty() || settings.contains(way)) {
            return this;
        }
        List<Settings> more = new ArrayList<>(settings);
        more.add(way);
        return new SettingsGroup(more, needed);
    }

    /// With the first of these ways that agrees with all, for all.
    SettingsGroup needing(List<Settings> ways) {
        Settings all = together().orElse(Settings.NONE);
        return ways.stream()
                .filter(way -> all.and(way).isPresent())
                .findFirst()
                .flatMap(needed::and)
                .map(more -> new SettingsGroup(settings, more))
                .orElse(this);
    }

    /// Two groups of half as many, or none where there is nothing to part.
    List<SettingsGroup> halves() {
        int half = settings.size() / 2;
        return half == 0
                ? List.of()
                : List.of(
                        new SettingsGroup(settings.subList(0, half), needed),
                        new SettingsGroup(settings.subList(half, settings.size()), needed));
    }
}
