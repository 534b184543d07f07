package io.helm2osc.transformer.crd;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Shape.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a structural schema can say of the type of one place.
public enum SchemaType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    INT_OR_STRING,
    /// No type: everything is taken as it is.
    ANY;

    /// Quantities and shares, of which Kubernetes takes a number as well as a string.
    private static final Set<String> QUANTITIES = Set.of(
            "cpu",
            "memory",
            "storage",
            "ephemeral-storage",
            "targetport",
            "maxunavailable",
            "minavailable",
            "maxsurge");

    /// Keys that ask for a number even where the default is an empty string.
    private static final Pattern NUMERIC = Pattern.compile(
            ".*(?:port|replicas|(?<!ac)count|seconds|minutes|limit|threshold|percentage|number|timeout|runasuser|runasgroup|fsgroup)");

    /// Keys whose numbers are versions, so that the next one may be a string (`1.16`, then `1.16.1`).
    private static final Pattern VERSION = Pattern.compile(".*(?:tag|version)");

    /// The type that a node of a structural schema says.
    static SchemaType of(Map<String, ?> schema) {
        if (schema.containsKey(SpecSchema.INT_OR_STRING)) {
            return INT_OR_STRING;
        }
        return Plain.string(schema.get("type"))
                .map(type -> valueOf(type.toUpperCase(Locale.ROOT)))
                .orElse(ANY);
    }

    /// The type that comes closest to what is known.
    static SchemaType of(Typing typing) {
        if (typing.kinds().equals(Set.of(Typing.Kind.INTEGER, Typing.Kind.STRING))) {
            return INT_OR_STRING;
        }
        return typing.kinds().size() == 1
                ? valueOf(typing.kinds().iterator().next().name())
                : ANY;
    }

    /// The word of a schema for it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What is known of a place with this key at which this was seen.
    static Typing typing(String key, Shape shape) {
        Map<String, Typing> fields = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> fields.put(name, typing(name, field)));
        return new Typing.Builder(Typing.of(Source.VALUE, kinds(key, shape)))
                .nullable(shape.isNullable())
                .fields(fields)
                .items(shape.items().map(item -> typing(key, item)))
                .build();
    }

    private static Set<Typing.Kind> kinds(String key, Shape shape) {
        SchemaType type = of(key, shape);
        return switch (type) {
            case INT_OR_STRING -> EnumSet.of(Typing.Kind.INTEGER, Typing.Kind.STRING);
            case ANY -> shape.types().isEmpty() ? Set.of() : EnumSet.allOf(Typing.Kind.class);
            default -> EnumSet.of(Typing.Kind.valueOf(type.name()));
        };
    }

    /// The type of a place with this key at which this was seen.
    private static SchemaType of(String key, Shape shape) {
        Set<Kind> types = shape.types();
        String name = key.toLowerCase(Locale.ROOT);
        if (types.isEmpty()
                || (types.contains(Kind.NUMBER) && VERSION.matcher(name).matches())) {
            return ANY;
        }
        if (Set.of(Kind.INTEGER, Kind.STRING).containsAll(types)
                && (types.size() == 2 || takesBoth(name, shape, types.contains(Kind.INTEGER)))) {
            return INT_OR_STRING;
        }
        if (types.equals(Set.of(Kind.INTEGER, Kind.NUMBER))) {
            return NUMBER;
        }
        return types.size() > 1 ? ANY : of(types.iterator().next());
    }

    private static boolean takesBoth(String name, Shape shape, boolean integer) {
        return QUANTITIES.contains(name)
                || (shape.isAlwaysEmptyString() && NUMERIC.matcher(name).matches())
                || (integer && VERSION.matcher(name).matches());
    }

    private static SchemaType of(Kind kind) {
        return switch (kind) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, EMPTY_STRING -> STRING;
            case INTEGER -> INTEGER;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL, UNSPEAKABLE -> ANY;
        };
    }
}
