package io.helm2osc.packager.rules;

import io.helm2osc.chart.SemVer;
import java.util.List;

/// The version is a semantic version without build metadata.
final class VersionForm implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L05", "sp_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        String version = contents.text("version");
        return SemVer.parse(version).filter(read -> read.build().isEmpty()).isPresent()
                ? List.of()
                : List.of(new Problem(
                        PackageContents.METADATA,
                        "The version '%s' must be a semantic version without '+'.".formatted(version)));
    }
}
