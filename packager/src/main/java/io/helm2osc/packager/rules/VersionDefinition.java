package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/// An instance version that can be set says where and to what.
final class VersionDefinition implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L33", "ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        contents.csds().forEach((path, csd) -> {
            Object definition = Plain.at(csd, "spec", "versionDefinition");
            if (definition != null) {
                Object mode = Plain.at(definition, "mode");
                if (!"url".equals(mode) && !"tag".equals(mode)) {
                    problems.add(new Problem(path, "versionDefinition.mode %s must be url or tag.".formatted(mode)));
                }
                if (Plain.list(Plain.at(definition, "tags")).isEmpty()) {
                    problems.add(new Problem(path, "versionDefinition.tags is missing."));
                }
                Object example = YamlReader.plain(
                        Plain.string(Plain.at(csd, "spec", "defaultConfiguration"))
                                .orElse(""),
                        path,
                        contents.limits());
                Object place = Plain.at(definition, "path");
                if (!Place.isIn(example, place)) {
                    problems.add(new Problem(
                            path, "versionDefinition.path %s is not in defaultConfiguration.".formatted(place)));
                }
            }
        });
        return problems;
    }
}
