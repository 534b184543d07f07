package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;

/// OSC does not upgrade services that come from charts.
final class NoUpgrade implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L34", "limits page");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        contents.csds().forEach((path, csd) -> {
            if (Plain.at(csd, "spec", "versionDefinition") != null) {
                problems.add(new Problem(path, "versionDefinition has no effect for a chart."));
            }
        });
        if (Plain.at(contents.lifecycle(), "upgrade") != null) {
            problems.add(new Problem(PackageContents.LIFECYCLE, "upgrade has no effect for a chart."));
        }
        return problems;
    }
}
