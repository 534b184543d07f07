package io.helm2osc.transformer.schema;

import io.helm2osc.chart.yaml.Plain;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows references within one document: JSON pointers in fragments (RFC 6901), and names that parts give
/// themselves with `$anchor` or `$id`.
public final class JsonPointer {

    private static final List<String> DEFINITIONS = List.of("definitions", "$defs");

    private JsonPointer() {}

    /// What a reference such as `#/definitions/port` stands for.
    public static Optional<Object> find(@Nullable Object document, String reference) {
        String pointer = decoded(reference.substring(1));
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return named(document, pointer);
        }
        Object here = document;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            here = step(here, token.replace("~1", "/").replace("~0", "~"));
        }
        return Optional.ofNullable(here);
    }

    private static @Nullable Object step(@Nullable Object here, String token) {
        if (here instanceof List<?> list) {
            boolean inside = token.matches("\\d{1,6}") && Integer.parseInt(token) < list.size();
            return inside ? list.get(Integer.parseInt(token)) : null;
        }
        return Plain.map(here).get(token);
    }

    private static Optional<Object> named(@Nullable Object document, String name) {
        return DEFINITIONS.stream()
                .flatMap(word -> Plain.map(Plain.at(document, word)).values().stream())
                .filter(part -> name.equals(Plain.at(part, "$anchor")) || ("#" + name).equals(Plain.at(part, "$id")))
                .findFirst();
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
