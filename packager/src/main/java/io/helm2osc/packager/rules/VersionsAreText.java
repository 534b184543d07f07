package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Versions and tags are text: YAML reads an unquoted 1.10 as the number 1.1.
final class VersionsAreText implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L06", "ss_0005, ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("version", "appVersion")) {
            require(contents.metadata().get(field), PackageContents.METADATA, field, problems);
        }
        for (Object item : Plain.list(contents.mapping().get("instance"))) {
            require(Plain.at(item, "tag"), PackageContents.MAPPING, "tag", problems);
        }
        contents.csds()
                .forEach((path, csd) -> Plain.list(Plain.at(csd, "spec", "versionDefinition", "tags"))
                        .forEach(tag -> require(tag, path, "versionDefinition.tags", problems)));
        return problems;
    }

    private static void require(@Nullable Object value, String where, String field, List<Problem> problems) {
        if (value != null && !(value instanceof String)) {
            problems.add(new Problem(where, "%s %s must be quoted.".formatted(field, value)));
        }
    }
}
