package io.helm2osc.transformer.mapping;

import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes mapping.yaml in its form for charts (osc-spec §7.4).
public final class MappingYaml {

    private MappingYaml() {}

    /// The file's text, with the entries in the order given.
    ///
    /// @param architectures that the package is for, as OSC names them
    public static String write(List<MappingEntry> entries, List<String> architectures, OscProfile profile) {
        return YamlWriter.write(Map.of(
                "instance",
                entries.stream()
                        .map(entry -> item(entry, architectures, profile))
                        .toList()));
    }

    private static Map<String, Object> item(MappingEntry entry, List<String> architectures, OscProfile profile) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("image", entry.image());
        item.put("tag", entry.tag());
        switch (profile.origin()) {
            case SOURCE_KEY -> {
                if (!entry.source().isEmpty()) {
                    item.put("source", entry.source());
                }
            }
            case LEFT_OUT -> {}
        }
        Map<String, Object> address = new LinkedHashMap<>();
        entry.address().forEach((part, path) -> address.put(part.key(), path.toString()));
        item.put("address", address);
        Map<String, Object> files = new LinkedHashMap<>();
        architectures.forEach(architecture -> files.put(architecture, file(entry, architecture)));
        item.put("package", files);
        return item;
    }

    /// The image's file in the bundle. Its name has letters, digits, `_`, `-` and `.` only (osc-spec §17, L40).
    private static String file(MappingEntry entry, String architecture) {
        return entry.image().replace('/', '-') + "-" + entry.tag() + "-" + architecture + ".tar";
    }
}
