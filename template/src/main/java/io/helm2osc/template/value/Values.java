package io.helm2osc.template.value;

import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes values of plain trees, and copies them.
public final class Values {

    private Values() {}

    /// The value of a plain tree that stands at a place: all its numbers are float64, as Helm reads them.
    public static Value of(@Nullable Object plain, Origin place) {
        return switch (plain) {
            case null -> new Nothing(place);
            case String text -> new Text(Rope.of(text, place));
            case Boolean truth -> new Truth(truth, place);
            case Number number -> new Real(number.doubleValue(), place);
            case Map<?, ?> map -> dict(map, place);
            case List<?> list -> items(list, place);
            default -> new Unknown(plain.getClass().getSimpleName(), place);
        };
    }

    /// A map of a plain tree as a dict.
    public static Dict dict(Map<?, ?> map, Origin place) {
        Dict dict = new Dict(place);
        map.forEach((key, value) -> dict.put(String.valueOf(key), of(value, place.child(String.valueOf(key)))));
        return dict;
    }

    private static Items items(List<?> list, Origin place) {
        List<Value> items = new ArrayList<>(list.size());
        for (Object item : list) {
            items.add(of(item, place.child(items.size())));
        }
        return new Items(items, place);
    }

    /// A copy that shares no dict with the original.
    public static Value copy(Value value) {
        return copy(value, new Effort());
    }

    public static Dict copy(Dict dict) {
        return copy(dict, new Effort());
    }

    private static Value copy(Value value, Effort effort) {
        effort.spend();
        return switch (value) {
            case Dict dict -> copy(dict, effort);
            case Items(List<Value> items, Origin origin) ->
                new Items(items.stream().map(item -> copy(item, effort)).toList(), origin);
            default -> value;
        };
    }

    private static Dict copy(Dict dict, Effort effort) {
        Dict copy = new Dict(dict.origin());
        dict.entries().forEach((key, value) -> copy.put(key, copy(value, effort)));
        return copy;
    }

    /// Whether Go's templates take it for true.
    public static boolean isTrue(Value value) {
        return switch (value) {
            case Nothing nothing -> false;
            case Truth(boolean truth, Origin origin) -> truth;
            case Whole(long number, boolean wide, Origin origin) -> number != 0;
            case Real(double number, Origin origin) -> number != 0;
            case Text(Rope rope) -> !rope.isEmpty();
            case Items(List<Value> items, Origin origin) -> !items.isEmpty();
            case Dict dict -> !dict.isEmpty();
            case Thing thing ->
                thing.entries().map(entries -> !entries.isEmpty()).orElse(true);
            case Unknown unknown -> true;
        };
    }

    /// What Go calls the kind of a value (`kindOf`).
    public static String kind(Value value) {
        return switch (value) {
            case Nothing nothing -> "invalid";
            case Truth truth -> "bool";
            case Whole whole -> whole.wide() ? "int64" : "int";
            case Real real -> "float64";
            case Text text -> "string";
            case Items items -> "slice";
            case Dict dict -> "map";
            case Thing thing -> thing.entries().isPresent() ? "map" : "struct";
            case Unknown unknown -> "string";
        };
    }

    /// What Go calls the type of a value (`typeOf`).
    public static String type(Value value) {
        return switch (value) {
            case Nothing nothing -> "<nil>";
            case Items items -> "[]interface {}";
            case Dict dict -> "map[string]interface {}";
            case Thing thing -> thing.typeName();
            default -> kind(value);
        };
    }
}
