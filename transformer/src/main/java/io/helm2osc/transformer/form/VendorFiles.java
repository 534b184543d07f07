package io.helm2osc.transformer.form;

import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Files that the platform reads beside the chart, such as what to monitor (osc-spec §6). They come from the user: a
/// chart does not tell enough to make them up.
///
/// @param files by their name, without a folder
/// @param requirements what a CSD has to say so that they take effect (osc-spec §5.2)
public record VendorFiles(FileTree files, List<Map<String, Object>> requirements) {

    /// Where the files stand in the package.
    public static final String FOLDER = "manifests/vendor";

    public static final VendorFiles NONE = new VendorFiles(FileTree.EMPTY, List.of());

    private static final Set<String> CAPABILITIES = Set.of("MonitorConfig", "LogConfig");

    public VendorFiles {
        requirements = List.copyOf(requirements);
    }

    /// The files with what they require. Which of them the platform takes is for the package's rules to say; one that
    /// is no YAML is refused.
    public static VendorFiles of(FileTree files, Limits limits) {
        List<Map<String, Object>> requirements = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                Plain.string(Plain.at(YamlReader.plain(content.asUtf8(), name, limits), "kind"))
                        .filter(CAPABILITIES::contains)
                        .ifPresent(kind -> requirements.add(requirement(kind, name)));
            }
        });
        return new VendorFiles(files, requirements);
    }

    private static Map<String, Object> requirement(String kind, String name) {
        Map<String, Object> requirement = new LinkedHashMap<>();
        requirement.put("apiVersion", "osc.io/v1");
        requirement.put("kind", kind);
        requirement.put("defaultPath", "vendor/" + name);
        return requirement;
    }
}
