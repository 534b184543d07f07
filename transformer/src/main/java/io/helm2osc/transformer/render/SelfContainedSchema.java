package io.helm2osc.transformer.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helm2osc.chart.Bytes;
import java.util.Set;
import java.util.regex.Pattern;

/// A values schema that refers to nothing but itself. The engine would fetch whatever else it names, over the
/// network and from the disk; what such a reference asked for is left open.
final class SelfContainedSchema {

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final Set<String> NAMES = Set.of("$id", "id");
    private static final Pattern KNOWN_DIALECT =
            Pattern.compile("https?://json-schema\\.org/(?:draft-0[467]|draft/20(?:19-09|20-12))/schema#?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// What the engine refuses as surely as what we cannot read.
    private static final Bytes UNREADABLE = Bytes.utf8("{");

    private boolean changed;

    private SelfContainedSchema() {}

    static Bytes of(Bytes schema) {
        String text = schema.asUtf8();
        try {
            JsonNode root = JSON.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
            var closing = new SelfContainedSchema();
            closing.closeRoot(root);
            return closing.changed ? Bytes.utf8(JSON.writeValueAsString(root)) : schema;
        } catch (JsonProcessingException e) {
            return UNREADABLE;
        }
    }

    private void closeRoot(JsonNode root) {
        if (root instanceof ObjectNode object) {
            closeFields(object, false);
        }
        root.forEach(child -> close(child, false));
    }

    private void close(JsonNode node, boolean renamed) {
        boolean renamedHere = renamed;
        if (node instanceof ObjectNode object) {
            // A part with a name of its own is a document of its own: the name is an address, and `#` means the
            // part.
            for (String name : NAMES) {
                renamedHere |= drop(object, name, isOutside(object.path(name)));
            }
            closeFields(object, renamedHere);
        }
        for (JsonNode child : node) {
            close(child, renamedHere);
        }
    }

    private void closeFields(ObjectNode object, boolean renamed) {
        JsonNode dialect = object.path("$schema");
        drop(
                object,
                "$schema",
                dialect.isTextual() && !KNOWN_DIALECT.matcher(dialect.asText()).matches());
        for (String reference : REFERENCES) {
            JsonNode target = object.path(reference);
            drop(object, reference, isOutside(target) || (renamed && target.isTextual()));
        }
    }

    private static boolean isOutside(JsonNode address) {
        return address.isTextual()
                && !address.asText().isEmpty()
                && !address.asText().startsWith("#");
    }

    private boolean drop(ObjectNode object, String field, boolean dropped) {
        if (dropped) {
            object.remove(field);
            changed = true;
        }
        return dropped;
    }
}
