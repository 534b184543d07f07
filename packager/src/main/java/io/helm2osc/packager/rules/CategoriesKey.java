package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;

/// The annotation is categories, not category.
final class CategoriesKey implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L44", "sp_0011, ss_0085");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Plain.at(contents.chart(), "annotations", "category") == null
                ? List.of()
                : List.of(new Problem(
                        PackageContents.CHART, "The annotation category has no effect; categories would have."));
    }
}
