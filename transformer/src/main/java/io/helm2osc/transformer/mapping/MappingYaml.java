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
    public static String write(List<MappingEntry> entries, OscProfile profile) {
        return YamlWriter.write(Map.of(
                "instance", entries.stream().map(entry -> item(entry, profile)).toList()));
    }

    private static Map<String, Object> item(MappingEntry entry, OscProfile profile) {
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
        return item;
    }
}
