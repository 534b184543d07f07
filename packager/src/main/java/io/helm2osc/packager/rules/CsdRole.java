package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;

/// A chart is exactly one service entity.
final class CsdRole implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L25", "ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        contents.csds().forEach((path, csd) -> {
            Object role = Plain.at(csd, "spec", "role");
            if (role != null && !"serviceEntity".equals(role)) {
                problems.add(new Problem(path, "role %s must be serviceEntity.".formatted(role)));
            }
        });
        if (contents.csds().size() > 1) {
            problems.add(new Problem(PackageContents.MANIFESTS, "A chart has one *_csd.yaml."));
        }
        return problems;
    }
}
