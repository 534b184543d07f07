package io.helm2osc.transformer.crd;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.Shape.Kind;
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
            ".*(?:port|replicas|count|seconds|minutes|limit|threshold|percentage|number|timeout|runasuser|runasgroup|fsgroup)");

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

    /// The type of a place with this key at which this was seen.
    static SchemaType of(String key, Shape shape) {
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
