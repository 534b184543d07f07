package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.SpecSchema.Detail;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.yaml.JsonWriter;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The CRD of a package: a structural schema, typed from what the chart's values show (osc-spec §4).
///
/// @param names of the custom resource
/// @param values the schema of the chart's values
/// @param known what is known of each value that the schema declares outside of lists, in its order
/// @param yaml the file's text
public record CrdDocument(CrdNames names, Map<String, Object> values, List<KnownValue> known, String yaml) {

    /// Where the file stands in the package; the name is fixed, whatever the chart is called.
    public static final String PATH = "manifests/helmrelease_crd.yaml";

    /// `kubectl apply` keeps a copy of the resource in an annotation of at most 256 KiB; this leaves it room.
    private static final int MAX_BYTES = 250 * 1024;

    /// The CRD of a package that is called so, for a chart whose values were observed.
    ///
    /// @param images the values paths of image addresses, which get no default: OSC rewrites those in values.yaml,
    /// and a default that the API server fills in would undo it
    public static CrdDocument of(
            String packageName, ObservedValues observed, Set<ValuesPath> images, OscProfile profile) {
        CrdNames names = CrdNames.of(packageName, profile);
        Set<ValuesPath> withoutDefault = withParents(images);
        int frame = JsonWriter.size(document(names, Map.of(), profile));
        Detail[] details = Detail.values();
        // Each tells less than the one before, so the first that fits is found by halves.
        int first = 0;
        int last = details.length - 1;
        for (int tried = 0; first < last; tried = (first + last) / 2) {
            if (JsonWriter.size(new SpecSchema(withoutDefault, details[tried]).of(observed)) <= MAX_BYTES - frame) {
                last = tried;
            } else {
                first = tried + 1;
            }
        }
        Map<String, Object> schema =
                Budget.fit(new SpecSchema(withoutDefault, details[first]).of(observed), MAX_BYTES - frame);
        return of(names, schema, KnownValues.of(schema, observed, images), profile);
    }

    private static CrdDocument of(
            CrdNames names, Map<String, Object> schema, List<KnownValue> known, OscProfile profile) {
        return new CrdDocument(names, schema, known, YamlWriter.write(document(names, schema, profile)));
    }

    /// A list has its default as a whole, so it can have none where an image stands in it.
    private static Set<ValuesPath> withParents(Set<ValuesPath> paths) {
        Set<ValuesPath> all = new HashSet<>(paths);
        for (ValuesPath path : paths) {
            for (ValuesPath parent = path.parent(); !parent.isRoot(); parent = parent.parent()) {
                all.add(parent);
            }
        }
        return all;
    }

    /// The schema of a values path, if the CRD declares one.
    public Optional<Map<String, Object>> schema(ValuesPath path) {
        Object here = values;
        for (ValuesPath.Step step : path.steps()) {
            here = switch (step) {
                case ValuesPath.Key(String key) -> Plain.at(here, "properties", key);
                case ValuesPath.Index ignored -> Plain.at(here, "items");
            };
        }
        return here instanceof Map<?, ?> ? Optional.of(schema(here)) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> schema(Object map) {
        return (Map<String, Object>) map;
    }

    private static Map<String, Object> document(CrdNames names, Map<String, Object> values, OscProfile profile) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("name", CrdNames.VERSION);
        version.put("served", true);
        version.put("storage", true);
        version.put("schema", Map.of("openAPIV3Schema", root(values, profile)));
        version.put("subresources", Map.of("status", Map.of()));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("group", CrdNames.GROUP);
        spec.put("names", names(names));
        spec.put("scope", "Namespaced");
        spec.put("versions", List.of(version));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", "apiextensions.k8s.io/v1");
        document.put("kind", "CustomResourceDefinition");
        document.put("metadata", Map.of("name", names.crdName()));
        document.put("spec", spec);
        return document;
    }

    private static Map<String, Object> names(CrdNames names) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", names.kind());
        map.put("listKind", names.listKind());
        map.put("plural", names.plural());
        map.put("singular", names.singular());
        return map;
    }

    private static Map<String, Object> root(Map<String, Object> values, OscProfile profile) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("apiVersion", Map.of("type", "string"));
        properties.put("kind", Map.of("type", "string"));
        properties.put("metadata", Map.of("type", "object"));
        properties.put(
                "spec",
                switch (profile.values()) {
                    case SPEC -> values;
                    case SPEC_VALUES -> open(Map.of("values", values));
                });
        properties.put("status", open(Map.of()));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("description", "HelmRelease is the Schema for the helmreleases API");
        root.put("type", "object");
        root.put("properties", properties);
        return root;
    }

    private static Map<String, Object> open(Map<String, Object> properties) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("type", "object");
        open.put(SpecSchema.PRESERVE, true);
        if (!properties.isEmpty()) {
            open.put("properties", properties);
        }
        return open;
    }
}
