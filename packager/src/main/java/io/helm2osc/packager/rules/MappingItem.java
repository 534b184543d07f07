package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One image of mapping.yaml.
record MappingItem(String image, String tag, Map<String, @Nullable Object> address) {

    static List<MappingItem> of(PackageContents contents) {
        return Plain.list(contents.mapping().get("instance")).stream()
                .map(item -> new MappingItem(
                        text(Plain.at(item, "image")),
                        text(Plain.at(item, "tag")),
                        Plain.map(Plain.at(item, "address"))))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    /// What the values path of a part receives, up to the registry, which is the same for all images.
    String received(String part) {
        return switch (part) {
            case "prefixAddress", "endpoint" -> part;
            case "tag" -> "tag " + tag;
            case "fullAddress" -> "fullAddress " + image + ":" + tag;
            default -> part + " " + image;
        };
    }
}
