package io.helm2osc.transformer.crd;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Builder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The types of the Kubernetes API, as the models of its own Java client have them. A test writes the resource from
/// the version of the client that the build pins, and fails when they differ.
final class KubernetesTypes {

    private static final String RESOURCE = "kubernetes-types.json";
    private static final String DEFINITION = "#/definitions/";

    /// How others refer to the same types: `…#/definitions/io.k8s.api.core.v1.Affinity`.
    private static final String PUBLISHED = "/definitions/io.k8s.";

    private static final Map<String, Object> DOCUMENT = read();
    private static final Map<String, Typing> NAMED = new ConcurrentHashMap<>();

    /// By the very node of the document.
    private static final Map<Object, Typing> TYPINGS = Collections.synchronizedMap(new IdentityHashMap<>());

    private KubernetesTypes() {}

    /// One place in a resource.
    record Place(@Nullable Object node) {

        /// Where a resource of this kind begins; a place of no type for one that is not known.
        static Place ofKind(String kind) {
            return new Place(Plain.at(
                    DOCUMENT, "definitions", Plain.at(DOCUMENT, "kinds", kind) instanceof String name ? name : ""));
        }

        Place field(String key) {
            Object field = Plain.at(schema(), "properties", key);
            return new Place(field != null ? field : Plain.at(schema(), "additionalProperties"));
        }

        Place item() {
            return new Place(Plain.at(schema(), "items"));
        }

        boolean isKnown() {
            return node instanceof Map;
        }

        private @Nullable Object schema() {
            return Plain.at(node, "$ref") instanceof String reference
                    ? Plain.at(DOCUMENT, "definitions", reference.substring(DEFINITION.length()))
                    : node;
        }

        Typing typing() {
            return node == null ? Typing.UNKNOWN : TYPINGS.computeIfAbsent(node, this::read);
        }

        private Typing read(Object place) {
            if (Plain.at(place, "$ref") instanceof String reference) {
                return named(reference.substring(DEFINITION.length()));
            }
            Typing plain = JsonSchema.typing(DOCUMENT, place, ValuesPath.ROOT, Source.USE, new ArrayList<>());
            Optional<String> items = Plain.string(Plain.at(place, "items", "$ref"))
                    .map(reference -> "[]" + reference.substring(DEFINITION.length()));
            return new Builder(plain).kubernetes(items).build();
        }
    }

    /// The type that a reference to the published schemas means.
    static Optional<Typing> behind(String reference) {
        int place = reference.indexOf(PUBLISHED);
        if (place < 0 || reference.startsWith("#")) {
            return Optional.empty();
        }
        String name = reference.substring(reference.lastIndexOf('.') + 1);
        return Plain.at(DOCUMENT, "definitions", name) == null ? Optional.empty() : Optional.of(named(name));
    }

    private static Typing named(String name) {
        return NAMED.computeIfAbsent(
                name,
                key -> new Builder(JsonSchema.typing(
                                DOCUMENT,
                                Plain.at(DOCUMENT, "definitions", key),
                                ValuesPath.ROOT,
                                Source.USE,
                                new ArrayList<>()))
                        .kubernetes(Optional.of(key))
                        .build());
    }

    private static Map<String, Object> read() {
        try (InputStream resource = KubernetesTypes.class.getResourceAsStream(RESOURCE)) {
            return new ObjectMapper().readValue(resource, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the build holds " + RESOURCE, e);
        }
    }
}
