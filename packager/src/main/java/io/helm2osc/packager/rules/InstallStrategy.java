package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;

/// The only strategy there is.
final class InstallStrategy implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L35", "ss_0012");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Object strategy = Plain.at(contents.lifecycle(), "install", "strategy");
        return strategy == null || "deployment".equals(strategy)
                ? List.of()
                : List.of(new Problem(
                        PackageContents.LIFECYCLE, "install.strategy %s must be deployment.".formatted(strategy)));
    }
}
