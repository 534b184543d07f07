package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.transformer.yaml.JsonWriter;
import io.helm2osc.transformer.yaml.YamlWriter;
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
/// @param descriptions of values paths
/// @param withoutDefault paths whose default must not come from the CRD: OSC rewrites image addresses in
/// values.yaml, and a default that the API server fills in would undo that
record SpecSchema(Map<ValuesPath, String> descriptions, Set<ValuesPath> withoutDefault, Detail detail) {

    static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    static final String INT_OR_STRING = "x-kubernetes-int-or-string";

    /// How much the schema tells beside types: defaults up to a size as JSON, and descriptions.
    enum Detail {
        EVERYTHING(4_096, true),
        SHORT_DEFAULTS(64, true),
        NO_DEFAULTS(0, true),
        TYPES(0, false);

        private final int defaultBytes;
        private final boolean descriptions;

        Detail(int defaultBytes, boolean descriptions) {
            this.defaultBytes = defaultBytes;
            this.descriptions = descriptions;
        }
    }

    /// The schema of the whole values.
    Map<String, Object> of(Shape shape, @Nullable Object defaults) {
        return node(ValuesPath.ROOT, "", shape, defaults);
    }

    private Map<String, Object> node(ValuesPath path, String key, Shape shape, @Nullable Object value) {
        SchemaType type = SchemaType.of(key, shape);
        Map<String, Object> schema = new LinkedHashMap<>();
        String description = descriptions.get(path);
        if (detail.descriptions && description != null) {
            schema.put("description", description);
        }
        switch (type) {
            case OBJECT -> object(schema, path, shape, value);
            case ARRAY -> array(schema, path, key, shape);
            case STRING -> schema.put("type", "string");
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case INT_OR_STRING -> schema.put(INT_OR_STRING, true);
            case ANY -> schema.put(PRESERVE, true);
        }
        if (type != SchemaType.ANY && shape.isNullable()) {
            schema.put("nullable", true);
        }
        if (value != null && isDefault(path, value)) {
            schema.put("default", value);
        }
        return schema;
    }

    private void object(Map<String, Object> schema, ValuesPath path, Shape shape, @Nullable Object value) {
        schema.put("type", "object");
        schema.put(PRESERVE, true);
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach((key, field) -> {
            if (YamlWriter.keeps(key)) {
                Object below = value instanceof Map<?, ?> map ? map.get(key) : null;
                properties.put(key, node(path.child(key), key, field, below));
            }
        });
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
    }

    private void array(Map<String, Object> schema, ValuesPath path, String key, Shape shape) {
        schema.put("type", "array");
        schema.put("items", node(path.child(0), key, shape.item(), null));
    }

    /// Maps have the defaults of their fields. A null could not be told from a missing value, and what is not
    /// finite not be said.
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
