package io.helm2osc.packager.rules;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field of a form.
///
/// @param where the CSD and the place in it
/// @param part of the custom resource: spec or status
record Descriptor(String where, String part, Map<String, @Nullable Object> fields) {

    /// The fields of all forms of a package.
    static List<Descriptor> of(PackageContents contents) {
        List<Descriptor> found = new ArrayList<>();
        contents.csds().forEach((path, csd) -> {
            for (String part : List.of("spec", "status")) {
                List<@Nullable Object> items = Plain.list(Plain.at(csd, "spec", "descriptors", part));
                for (int i = 0; i < items.size(); i++) {
                    String where = "%s: descriptors.%s[%d]".formatted(path, part, i);
                    found.add(new Descriptor(where, part, Plain.map(items.get(i))));
                }
            }
        });
        return found;
    }

    @Nullable
    Object field(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return Plain.string(fields.get(name)).orElse("");
    }

    String path() {
        return text("path");
    }

    /// Whether a CRD of the package declares the path.
    boolean isDeclared(PackageContents contents) {
        return contents.crds().values().stream()
                .flatMap(crd -> Plain.list(Plain.at(crd, "spec", "versions")).stream())
                .map(version -> Plain.at(version, "schema", "openAPIV3Schema", "properties", part))
                .anyMatch(schema -> Place.parse(path())
                        .filter(path -> below(schema, path) != null)
                        .isPresent());
    }

    private static @Nullable Object below(@Nullable Object schema, ValuesPath path) {
        Object here = schema;
        for (ValuesPath.Step step : path.steps()) {
            here = switch (step) {
                case ValuesPath.Key(String key) -> Plain.at(here, "properties", key);
                case ValuesPath.Index ignored -> Plain.at(here, "items");
            };
        }
        return here;
    }
}
