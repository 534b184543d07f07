package io.helm2osc.transformer.metadata;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The platforms that a chart's annotations state for its images, as Artifact Hub documents them: a YAML list, an item
/// of which may have `platforms` such as `linux/arm64`.
final class Platforms {

    private static final List<String> ANNOTATIONS = List.of("artifacthub.io/images", "images");

    /// OSC's names of architectures by those of OCI images, in the order in which OSC has them.
    private static final Map<String, String> NAMES = names();

    private Platforms() {}

    /// The architectures that all images share whose platforms are stated; none where nothing is stated.
    static List<String> architectures(Map<String, String> annotations) {
        List<String> shared = new ArrayList<>(NAMES.values());
        boolean stated = false;
        for (String key : ANNOTATIONS) {
            for (Object image : images(annotations.getOrDefault(key, ""), key)) {
                List<@Nullable Object> platforms = Plain.list(Plain.at(image, "platforms"));
                if (!platforms.isEmpty()) {
                    stated = true;
                    shared.retainAll(
                            platforms.stream().map(Platforms::architecture).toList());
                }
            }
        }
        return stated ? List.copyOf(shared) : List.of();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("amd64", "x86_64");
        names.put("arm64", "aarch64");
        return names;
    }

    /// An annotation that is no YAML says nothing; it is no reason to refuse a chart.
    private static List<@Nullable Object> images(String text, String key) {
        try {
            return Plain.list(YamlReader.plain(text, key, Limits.DEFAULT));
        } catch (RefusedException e) {
            return List.of();
        }
    }

    private static String architecture(@Nullable Object platform) {
        String[] parts = Plain.text(platform).orElse("").split("/");
        return parts.length > 1 ? NAMES.getOrDefault(parts[1], "") : "";
    }
}
