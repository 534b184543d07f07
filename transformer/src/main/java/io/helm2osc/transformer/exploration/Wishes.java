package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.images.AddressKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What to give single values so that they are what a guard asks for, in the type that they have. What names an image
/// keeps what it says: another image would not be the chart's.
final class Wishes {

    private static final Pattern VERSION = Pattern.compile("([<>=!^~]*)\\s*v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");
    private static final String WORD = "example";

    private final Map<String, @Nullable Object> values;
    private final MadeUpValues madeUp;
    private final Settings settings;

    /// @param values everything that the chart has, in the root's coordinates
    Wishes(Map<String, @Nullable Object> values, MadeUpValues madeUp) {
        this(values, madeUp, Settings.NONE);
    }

    private Wishes(Map<String, @Nullable Object> values, MadeUpValues madeUp, Settings settings) {
        this.values = values;
        this.madeUp = madeUp;
        this.settings = settings;
    }

    /// The same where these values are set already.
    Wishes given(Settings some) {
        return new Wishes(values, madeUp, some);
    }

    private @Nullable Object now(ValuesPath path) {
        return settings.values().containsKey(path) ? settings.values().get(path) : path.valueIn(values);
    }

    /// Go's templates take it for true, or not.
    List<Settings> truth(ValuesPath path, boolean wanted) {
        Object now = now(path);
        if (isTrue(now) == wanted) {
            return List.of(Settings.NONE);
        }
        return switch (now) {
            case Boolean truth -> List.of(Settings.of(path, wanted));
            case Number number -> List.of(Settings.of(path, wanted ? 1L : 0L));
            case Map<?, ?> map -> wanted ? set(path, filled(path, true)) : List.of();
            case List<?> list -> List.of(Settings.of(path, wanted ? List.of(madeUp.itemOf(path)) : List.of()));
            case null, default -> wanted ? set(path, madeUp.of(path)) : set(path, "");
        };
    }

    private Object filled(ValuesPath path, boolean map) {
        if (madeUp.isAskedForMore(path) && madeUp.of(path) instanceof Map<?, ?> fields) {
            return fields;
        }
        return map ? Map.of(WORD, madeUp.itemOf(path)) : List.of(madeUp.itemOf(path));
    }

    /// The list or map has an item, or none.
    List<Settings> items(ValuesPath path, boolean keyed, boolean wanted) {
        Object now = now(path);
        if (!wanted) {
            return now instanceof List<?> ? List.of(Settings.of(path, List.of())) : List.of();
        }
        return switch (now) {
            case Number number -> List.of(Settings.of(path, 1L));
            case Map<?, ?> map -> List.of(Settings.of(path, Map.of(WORD, madeUp.itemOf(path))));
            case List<?> list -> List.of(Settings.of(path, List.of(madeUp.itemOf(path))));
            case null, default -> {
                Settings list = Settings.of(path, List.of(madeUp.itemOf(path)));
                Settings map = Settings.of(path, Map.of(WORD, madeUp.itemOf(path)));
                yield keyed ? List.of(map, list) : List.of(list, map);
            }
        };
    }

    /// It is this, or something else.
    List<Settings> equal(ValuesPath path, Object value, boolean wanted) {
        Object now = now(path);
        boolean equal = Plain.text(now).orElse("").equals(String.valueOf(value));
        if (equal == wanted) {
            return List.of(Settings.NONE);
        }
        if (now instanceof Boolean truth) {
            return List.of(Settings.of(path, !truth));
        }
        if (wanted) {
            return set(path, value);
        }
        return set(path, value instanceof Number number ? number.longValue() + 1 : WORD);
    }

    /// It is a number on this side of a bound.
    List<Settings> order(ValuesPath path, long bound, boolean more) {
        Object now = now(path);
        if (now instanceof List<?> || now instanceof Map<?, ?>) {
            return truth(path, more);
        }
        return set(path, more ? bound + 1 : Math.max(0, bound - 1));
    }

    /// It is there, or not.
    List<Settings> there(ValuesPath path, boolean wanted) {
        if ((settings.values().containsKey(path) || path.isIn(values)) == wanted) {
            return List.of(Settings.NONE);
        }
        return wanted ? set(path, madeUp.of(path)) : List.of();
    }

    /// The list holds the word, or not.
    List<Settings> holding(ValuesPath path, String word, boolean wanted) {
        List<@Nullable Object> now = Plain.list(now(path));
        if (now.contains(word) == wanted) {
            return List.of(Settings.NONE);
        }
        List<Object> others = new ArrayList<>();
        now.stream().filter(item -> item != null && !item.equals(word)).forEach(others::add);
        if (wanted) {
            others.add(word);
        }
        return List.of(Settings.of(path, List.copyOf(others)));
    }

    /// It is a version of this range, or one outside of it.
    List<Settings> version(ValuesPath path, String range, boolean wanted) {
        Matcher bound = VERSION.matcher(range);
        if (!bound.find()) {
            return List.of();
        }
        long major = Long.parseLong(bound.group(2));
        boolean below =
                bound.group(1).contains("<") == wanted && !bound.group(1).isEmpty();
        boolean same = bound.group(1).contains("=") == wanted && !bound.group(1).contains("!");
        String rest = "." + (bound.group(3) == null ? "0" : bound.group(3)) + "."
                + (bound.group(4) == null ? "0" : bound.group(4));
        return set(path, same ? major + rest : below ? Math.max(0, major - 1) + ".0.0" : (major + 1) + ".0.0");
    }

    /// It is of this kind, as Go names kinds.
    List<Settings> kind(ValuesPath path, String kind, boolean wanted) {
        if (!wanted) {
            return List.of();
        }
        return switch (kind) {
            case "string" -> set(path, WORD);
            case "map" -> set(path, filled(path, true));
            case "slice" -> set(path, List.of(madeUp.itemOf(path)));
            case "bool" -> set(path, true);
            default -> List.of();
        };
    }

    /// Each of them is given.
    List<Settings> present(Set<ValuesPath> paths) {
        List<Settings> ways = List.of(Settings.NONE);
        for (ValuesPath path : paths) {
            ways = Settings.both(ways, truth(path, true));
        }
        return ways;
    }

    /// Those of these that are switches are on, or off.
    List<Settings> switched(Set<ValuesPath> paths, boolean on) {
        Map<ValuesPath, Object> switches = new LinkedHashMap<>();
        for (ValuesPath path : paths) {
            Object now = now(path);
            boolean isSwitch = now == null
                    ? on && MadeUpValues.isSwitch(path.lastKey().orElse(""))
                    : now instanceof Boolean truth && truth != on;
            if (isSwitch) {
                switches.put(path, on);
            }
        }
        return switches.isEmpty() ? List.of() : List.of(new Settings(switches));
    }

    private static List<Settings> set(ValuesPath path, Object value) {
        boolean keeps = AddressKeys.replacesAddress(path.lastKey().orElse("")) && !(value instanceof Boolean);
        return keeps || path.isRoot() ? List.of() : List.of(Settings.of(path, value));
    }

    private static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }
}
