package io.helm2osc.transformer.crd;

import io.helm2osc.transformer.yaml.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a schema fit into so many bytes of JSON: where the fields of a map take more than there is, the large ones
/// share what the small ones leave, and a map that gets too little to name its fields becomes one that takes any.
final class Budget {

    /// What a property costs beside its key and schema: two quotes, a colon, a comma.
    private static final int PUNCTUATION = 4;

    private Budget() {}

    /// The schema itself if it fits, else the part of it that does.
    static Map<String, Object> fit(Map<String, Object> schema, int bytes) {
        if (JsonWriter.size(schema) <= bytes) {
            return schema;
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            return fitFields(schema, fields(properties), bytes);
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            int rest = bytes - (JsonWriter.size(schema) - JsonWriter.size(items));
            return with(schema, "items", fit(fields(items), rest));
        }
        return collapsed(schema);
    }

    private static Map<String, Object> fitFields(Map<String, Object> schema, Map<String, Object> fields, int bytes) {
        int frame = JsonWriter.size(schema) - JsonWriter.size(fields) + 2;
        int names = fields.keySet().stream()
                .mapToInt(key -> JsonWriter.size(key) + PUNCTUATION)
                .sum();
        int share = share(fields, bytes - frame - names);
        Map<String, Object> fitted = new LinkedHashMap<>();
        fields.forEach((key, field) -> fitted.put(key, fit(fields(field), share)));
        Map<String, Object> whole = with(schema, "properties", fitted);
        return JsonWriter.size(whole) <= bytes ? whole : collapsed(schema);
    }

    /// The size that no field may be above so that all of them together have at most so many bytes.
    private static int share(Map<String, Object> fields, int bytes) {
        List<Integer> sizes = new ArrayList<>();
        fields.values().forEach(field -> sizes.add(JsonWriter.size(field)));
        Collections.sort(sizes);
        int left = bytes;
        for (int i = 0; i < sizes.size(); i++) {
            int share = left / (sizes.size() - i);
            if (sizes.get(i) > share) {
                return share;
            }
            left -= sizes.get(i);
        }
        return Integer.MAX_VALUE;
    }

    private static Map<String, Object> collapsed(Map<String, Object> schema) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.remove("description");
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
    private static Map<String, Object> fields(Object schema) {
        return (Map<String, Object>) schema;
    }
}
