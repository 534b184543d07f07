package io.helm2osc.packager.rules;

import java.util.List;

/// The CRD of a chart has a fixed file name.
final class HelmCrd implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L19", "ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return contents.files().has(PackageContents.CRD)
                ? List.of()
                : List.of(new Problem(PackageContents.CRD, "The file is missing."));
    }
}
