package io.helm2osc.chart.yaml;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads plain trees: maps, lists, strings, numbers, booleans and null, as `YamlNode.toPlain`
/// makes them.
public final class Plain {

    private Plain() {}

    /// The map that this is, or an empty one.
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> map(@Nullable Object plain) {
        return plain instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /// The list that this is, or an empty one.
    @SuppressWarnings("unchecked")
    public static List<@Nullable Object> list(@Nullable Object plain) {
        return plain instanceof List<?> list ? (List<@Nullable Object>) list : List.of();
    }

    /// The string that this is.
    public static Optional<String> string(@Nullable Object plain) {
        return plain instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /// What stands below these keys; null if nothing does.
    public static @Nullable Object at(@Nullable Object plain, String... keys) {
        Object here = plain;
        for (String key : keys) {
            here = map(here).get(key);
        }
        return here;
    }

    /// What Helm reads an unquoted scalar of this text as: a number, truth, null or the text.
    public static @Nullable Object ofScalar(String text) {
        return ScalarTypes.ofPlain(text);
    }

    /// The text that Helm makes of a scalar where it wants text: `1.10` becomes `1.1`, `true`
    /// becomes `true`.
    public static Optional<String> text(@Nullable Object plain) {
        return switch (plain) {
            case String text -> Optional.of(text);
            case Boolean truth -> Optional.of(truth.toString());
            case Long number -> Optional.of(number.toString());
            case BigInteger number -> Optional.of(number.toString());
            case Double number -> Optional.of(GoFloat.text(number));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether this is a scalar or null: no map and no list.
    public static boolean isScalar(@Nullable Object plain) {
        return !(plain instanceof Map) && !(plain instanceof List);
    }

    /// A copy that shares no map and no list.
    public static @Nullable Object copy(@Nullable Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> copyMap(map(map));
            case List<?> list -> copyList(list(list));
            case null -> null;
            default -> plain;
        };
    }

    /// A copy of a map that shares no map and no list with it.
    public static Map<String, @Nullable Object> copyMap(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, copy(value)));
        return copy;
    }

    private static List<@Nullable Object> copyList(List<@Nullable Object> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(item -> copy.add(copy(item)));
        return copy;
    }

    /// Values laid over others, as Helm does: maps are merged, everything else is replaced, and
    /// null takes the key away whose value it meets; where it meets none, it stays.
    public static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> base, Map<String, @Nullable Object> over) {
        Map<String, @Nullable Object> merged = copyMap(base);
        over.forEach((key, value) -> {
            if (value == null && merged.get(key) != null) {
                merged.remove(key);
            } else if (value instanceof Map && merged.get(key) instanceof Map) {
                merged.put(key, merge(map(merged.get(key)), map(value)));
            } else {
                merged.put(key, copy(value));
            }
        });
        return merged;
    }
}
