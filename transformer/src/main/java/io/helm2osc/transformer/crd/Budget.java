package io.helm2osc.transformer.crd;

import io.helm2osc.transformer.yaml.JsonWriter;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a schema fit into so many bytes of JSON: where the fields of a map take more than there is, the large ones
/// share what the small ones leave, and a map that gets too little to name its fields becomes one that takes any.
final class Budget {

    /// What a property costs beside its key and schema: a colon and a comma.
    private static final int PUNCTUATION = 2;

    private final Map<Object, Integer> sizes = new IdentityHashMap<>();

    private Budget() {}

    /// The schema itself if it fits, else the part of it that does.
    static Map<String, Object> fit(Map<String, Object> schema, int bytes) {
        return new Budget().fitted(schema, bytes);
    }

    private Map<String, Object> fitted(Map<String, Object> schema, int bytes) {
        if (size(schema) <= bytes) {
            return schema;
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            return withFields(schema, map(properties), bytes);
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            return with(schema, "items", fitted(map(items), bytes - (size(schema) - size(items))));
        }
        return collapsed(schema);
    }

    private Map<String, Object> withFields(Map<String, Object> schema, Map<String, Object> fields, int bytes) {
        int names = fields.keySet().stream()
                .mapToInt(key -> JsonWriter.size(key) + PUNCTUATION)
                .sum();
        int frame = size(schema) - size(fields) + 2;
        int share = share(fields, bytes - frame - names);
        Map<String, Object> fitted = new LinkedHashMap<>();
        fields.forEach((key, field) -> fitted.put(key, fitted(map(field), share)));
        Map<String, Object> whole = with(schema, "properties", fitted);
        return size(whole) <= bytes ? whole : collapsed(schema);
    }

    /// The size that no field may be above so that all of them together have at most so many bytes.
    private int share(Map<String, Object> fields, int bytes) {
        List<Integer> ascending =
                fields.values().stream().map(this::size).sorted().toList();
        int left = bytes;
        for (int i = 0; i < ascending.size(); i++) {
            int share = left / (ascending.size() - i);
            if (ascending.get(i) > share) {
                return share;
            }
            left -= ascending.get(i);
        }
        return Integer.MAX_VALUE;
    }

    /// The bytes of JSON, counted once for each map.
    private int size(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return JsonWriter.size(node);
        }
        Integer known = sizes.get(map);
        if (known != null) {
            return known;
        }
        int size = 1 + (map.isEmpty() ? 1 : 0);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            size += JsonWriter.size(entry.getKey()) + PUNCTUATION + size(entry.getValue());
        }
        sizes.put(map, size);
        return size;
    }

    private static Map<String, Object> collapsed(Map<String, Object> schema) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.remove("properties");
        if (rest.containsKey("items")) {
            rest.put("items", Map.of(SpecSchema.PRESERVE, true));
        }
        return rest;
    }

    private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(schema);
        changed.put(key, value);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object schema) {
        return (Map<String, Object>) schema;
    }
}
