package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Kind;
import io.helm2osc.transformer.yaml.JsonWriter;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds the structural schema of the values.
///
/// Maps keep what they do not declare, on every level: charts read far more values than they list, and the API
/// server would drop the rest without a word.
///
/// @param withoutDefault paths whose default must not come from the CRD: OSC rewrites image addresses in
/// values.yaml, and a default that the API server fills in would undo that
record SpecSchema(Set<ValuesPath> withoutDefault, Detail detail) {

    static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    /// How much the schema tells: the fields of Kubernetes types that the chart does not set, and those that only
    /// templates name, descriptions, and
    /// defaults up to a size as JSON. What lies deep is set least, and goes first.
    enum Detail {
        EVERYTHING(20, 100, 4_096),
        KUBERNETES_SHORT(2, 100, 4_096),
        KUBERNETES_NAMES(0, 100, 4_096),
        UPPER_DESCRIPTIONS(0, 3, 4_096),
        SHORT_DEFAULTS(0, 3, 64),
        TOP_DESCRIPTIONS(0, 2, 64),
        NO_DEFAULTS(0, 2, 0),
        TYPES(0, 0, 0);

        private final int kubernetesDepth;
        private final int descriptionDepth;
        private final int defaultBytes;

        Detail(int kubernetesDepth, int descriptionDepth, int defaultBytes) {
            this.kubernetesDepth = kubernetesDepth;
            this.descriptionDepth = descriptionDepth;
            this.defaultBytes = defaultBytes;
        }
    }

    /// The schema of the whole values.
    Map<String, Object> of(ObservedValues values) {
        return node(ValuesPath.ROOT, values.typing(), values.defaults(), detail.kubernetesDepth);
    }

    private Map<String, Object> node(ValuesPath path, Typing typing, @Nullable Object value, int depth) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (path.depth() <= detail.descriptionDepth) {
            typing.description().ifPresent(said -> schema.put("description", said));
        }
        SchemaType type = SchemaType.of(typing);
        switch (type) {
            case INT_OR_STRING -> schema.put(INT_OR_STRING, true);
            case ANY -> schema.put(PRESERVE, true);
            case OBJECT, ARRAY, STRING, INTEGER, NUMBER, BOOLEAN -> schema.put("type", type.word());
        }
        if (type != SchemaType.ANY && typing.nullable()) {
            schema.put("nullable", true);
        }
        bounds(schema, typing, type);
        // What takes more than maps and lists can still say what those hold.
        if (type == SchemaType.OBJECT
                || (type == SchemaType.ANY && typing.kinds().contains(Kind.OBJECT))) {
            object(schema, path, typing, value, depth);
        }
        if (typing.kinds().contains(Kind.ARRAY)
                && (type == SchemaType.ARRAY || typing.items().isPresent())) {
            schema.put("items", node(path.child(0), typing.items().orElse(Typing.UNKNOWN), null, depth));
        }
        if (value != null && isDefault(path, value)) {
            schema.put("default", value);
        }
        return schema;
    }

    private void bounds(Map<String, Object> schema, Typing typing, SchemaType type) {
        typing.bounds().forEach((word, bound) -> {
            if (word.equals(Typing.ENUM) && typing.nullable()) {
                // To the API server null is a choice like any other.
                List<@Nullable Object> choices = new ArrayList<>((List<?>) bound);
                choices.add(null);
                schema.put(word, choices);
            } else if (type != SchemaType.ANY || word.equals(Typing.ENUM)) {
                schema.put(word, bound);
            }
        });
    }

    private void object(Map<String, Object> schema, ValuesPath path, Typing typing, @Nullable Object value, int depth) {
        if (typing.fields().isEmpty() && typing.others().isPresent() && !schema.containsKey(PRESERVE)) {
            schema.put(
                    "additionalProperties",
                    node(path.child("*"), typing.others().get(), null, depth));
            return;
        }
        schema.put(PRESERVE, true);
        Map<String, Object> properties = new LinkedHashMap<>();
        typing.fields().forEach((key, field) -> {
            boolean foreign = field.sources().equals(Set.of(Source.USE));
            boolean unseen = foreign || field.sources().equals(Set.of(Source.NAME));
            if (YamlWriter.keeps(key) && (!unseen || depth > 0)) {
                Object below = value instanceof Map<?, ?> map ? map.get(key) : null;
                properties.put(key, node(path.child(key), field, below, foreign ? depth - 1 : depth));
            }
        });
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
    }

    /// Maps have the defaults of their fields. A null could not be told from a missing value, and what is not
    /// finite not be said. What a schema calls a default is none: Helm does not fill it in.
    private boolean isDefault(ValuesPath path, Object value) {
        return !(value instanceof Map)
                && !value.equals(List.of())
                && !withoutDefault.contains(path)
                && isSayable(value)
                && JsonWriter.size(value) <= detail.defaultBytes;
    }

    private static boolean isSayable(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> map ->
                Stream.concat(map.keySet().stream(), map.values().stream()).allMatch(SpecSchema::isSayable);
            case List<?> list -> list.stream().allMatch(SpecSchema::isSayable);
            case Double number -> Double.isFinite(number);
            case String text -> YamlWriter.keeps(text);
            default -> true;
        };
    }
}
