package io.helm2osc.transformer.form;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.CrdNames;
import io.helm2osc.transformer.profile.OscProfile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A custom resource that installs the chart as its own values do (osc-spec §5.6).
///
/// It leaves out what does so by being absent: the addresses of images, which OSC rewrites in values.yaml and which the
/// resource would set back, and nulls, which an API server need not keep.
record ExampleResource(CrdNames names, OscProfile profile) {

    /// The resource as a plain tree.
    ///
    /// @param images the places of image addresses
    Map<String, Object> of(Map<String, @Nullable Object> values, Collection<ValuesPath> images) {
        Map<String, @Nullable Object> spec = withoutNulls(Plain.copyMap(values));
        images.forEach(image -> remove(spec, image));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("apiVersion", CrdNames.GROUP + "/" + CrdNames.VERSION);
        resource.put("kind", names.kind());
        resource.put("metadata", Map.of("name", names.singular()));
        resource.put(
                "spec",
                switch (profile.values()) {
                    case SPEC -> spec;
                    case SPEC_VALUES -> Map.of("values", spec);
                });
        return resource;
    }

    /// A list is taken as a whole, so that one with an image in it is left out as a whole.
    private static void remove(Map<String, @Nullable Object> values, ValuesPath image) {
        Map<String, @Nullable Object> map = values;
        for (ValuesPath.Step step : image.steps()) {
            if (!(step instanceof ValuesPath.Key(String key))) {
                return;
            }
            if (map.get(key) instanceof Map<?, ?> below) {
                map = Plain.map(below);
            } else {
                map.remove(key);
                return;
            }
        }
    }

    private static Map<String, @Nullable Object> withoutNulls(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                kept.put(key, value instanceof Map<?, ?> ? withoutNulls(Plain.map(value)) : value);
            }
        });
        return kept;
    }
}
