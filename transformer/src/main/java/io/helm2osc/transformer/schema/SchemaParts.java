package io.helm2osc.transformer.schema;

import io.helm2osc.chart.Limits.SchemaLimits;
import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts against how many parts of a schema one value would be checked, at each part that a check can begin with.
/// Parts that lead back to themselves count once: the engine sees them when it comes by, and refuses.
final class SchemaParts {

    /// Words whose schemas speak of the same value (JSON Schema 2020-12, core §10.2; `dependencies` is older).
    private static final List<String> SAME_VALUE = List.of("not", "if", "then", "else");

    private static final List<String> SAME_VALUE_LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> SAME_VALUE_MAPS = List.of("dependentSchemas", "dependencies");
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private final Object document;
    private final SchemaLimits limits;
    private final String where;
    private final Map<Object, Long> known = new IdentityHashMap<>();

    SchemaParts(Object document, SchemaLimits limits, String where) {
        this.document = document;
        this.limits = limits;
        this.where = where;
    }

    void count() {
        visit(document);
    }

    private void visit(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            parts(map, 0);
            map.values().forEach(this::visit);
        } else if (node instanceof List<?> list) {
            list.forEach(this::visit);
        }
    }

    private long parts(Map<?, ?> node, int way) {
        Long before = known.get(node);
        if (before != null) {
            return before;
        }
        if (way > limits.references()) {
            throw SchemaCosts.tooComplex(
                    where, limits.references() + " references", "more than " + limits.references());
        }
        known.put(node, 0L); // what is met again on its own way
        long parts = 1;
        for (Map<?, ?> next : ofTheSameValue(Plain.map(node))) {
            parts += parts(next, way + 1);
            if (parts > limits.parts()) {
                throw SchemaCosts.tooComplex(where, limits.parts() + " parts", "more than " + limits.parts());
            }
        }
        known.put(node, parts);
        return parts;
    }

    private List<Map<?, ?>> ofTheSameValue(Map<String, @Nullable Object> schema) {
        List<@Nullable Object> found = new ArrayList<>();
        SAME_VALUE.forEach(word -> found.add(schema.get(word)));
        SAME_VALUE_LISTS.forEach(word -> found.addAll(Plain.list(schema.get(word))));
        SAME_VALUE_MAPS.forEach(word -> found.addAll(Plain.map(schema.get(word)).values()));
        for (String word : REFERENCES) {
            if (schema.get(word) instanceof String reference && reference.startsWith("#")) {
                JsonPointer.find(document, reference).ifPresent(found::add);
            }
        }
        List<Map<?, ?>> schemas = new ArrayList<>();
        for (Object part : found) {
            if (part instanceof Map<?, ?> map) {
                schemas.add(map);
            }
        }
        return schemas;
    }
}
