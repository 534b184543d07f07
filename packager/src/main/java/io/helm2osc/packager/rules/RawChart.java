package io.helm2osc.packager.rules;

import java.util.ArrayList;
import java.util.List;

/// What a chart has in raw/.
final class RawChart implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L22", "ss_0011, ss_0016");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        for (String path : List.of(PackageContents.CHART, "raw/values.yaml")) {
            if (!contents.files().has(path)) {
                problems.add(new Problem(path, "The file is missing."));
            }
        }
        if (contents.files().below("raw/templates").isEmpty()) {
            problems.add(new Problem("raw/templates/", "The folder is missing."));
        }
        return problems;
    }
}
