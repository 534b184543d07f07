package io.helm2osc.transformer.crd;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that was seen at one place of the values: which kinds of value, and below them which fields and
/// items.
///
/// @param kinds of value, none for a place of which nothing is known
/// @param fields of the maps, in the order in which they were met
/// @param items of the lists, all of them as one
record Shape(Set<Kind> kinds, Map<String, Shape> fields, Optional<Shape> items) {

    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        EMPTY_STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL,
        /// What JSON cannot say: not a number, infinity.
        UNSPEAKABLE
    }

    private static final Shape NOTHING = new Shape(EnumSet.noneOf(Kind.class), Map.of(), Optional.empty());

    /// The shape of one plain tree.
    static Shape of(@Nullable Object value) {
        return new Observer().shape(value);
    }

    /// Looks at so many fields that what is left out could not be told in a CRD of any legal size.
    private static final class Observer {

        private static final int MOST = 50_000;

        private int seen;

        Shape shape(@Nullable Object value) {
            return switch (value) {
                case null -> scalar(Kind.NULL);
                case Map<?, ?> map -> object(map);
                case List<?> list -> array(list);
                case Boolean ignored -> scalar(Kind.BOOLEAN);
                case Double number -> scalar(Double.isFinite(number) ? Kind.NUMBER : Kind.UNSPEAKABLE);
                // Beyond 64 bits the API server reads a number as a decimal one.
                case BigInteger ignored -> scalar(Kind.NUMBER);
                case Number ignored -> scalar(Kind.INTEGER);
                default -> scalar(value.toString().isEmpty() ? Kind.EMPTY_STRING : Kind.STRING);
            };
        }

        private static Shape scalar(Kind kind) {
            return new Shape(EnumSet.of(kind), Map.of(), Optional.empty());
        }

        private Shape object(Map<?, ?> map) {
            Map<String, Shape> fields = new LinkedHashMap<>();
            seen += map.size();
            if (seen <= MOST) {
                map.forEach((key, value) -> fields.put(String.valueOf(key), shape(value)));
            }
            return new Shape(EnumSet.of(Kind.OBJECT), fields, Optional.empty());
        }

        private Shape array(List<?> list) {
            return new Shape(
                    EnumSet.of(Kind.ARRAY),
                    Map.of(),
                    list.stream().map(this::shape).reduce(Shape::join));
        }
    }

    /// What was seen at either place.
    static Shape join(Shape one, Shape other) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(one.kinds);
        kinds.addAll(other.kinds);
        Map<String, Shape> fields = new LinkedHashMap<>(one.fields);
        other.fields.forEach((key, shape) -> fields.merge(key, shape, Shape::join));
        Optional<Shape> items = one.items.isPresent() && other.items.isPresent()
                ? Optional.of(join(one.items.get(), other.items.get()))
                : one.items.or(other::items);
        return new Shape(kinds, fields, items);
    }

    /// What is known of the items of the lists.
    Shape item() {
        return items.orElse(NOTHING);
    }

    boolean isNullable() {
        return kinds.contains(Kind.NULL);
    }

    /// Whether strings were seen, and every one of them empty.
    boolean isAlwaysEmptyString() {
        return kinds.contains(Kind.EMPTY_STRING) && !kinds.contains(Kind.STRING);
    }

    /// The kinds but for null, with all strings as one.
    Set<Kind> types() {
        Set<Kind> types = EnumSet.noneOf(Kind.class);
        types.addAll(kinds);
        types.remove(Kind.NULL);
        if (types.remove(Kind.EMPTY_STRING)) {
            types.add(Kind.STRING);
        }
        return types;
    }
}
