package io.helm2osc.packager.rules;

import java.util.List;

/// At least one custom resource definition.
final class AnyCrd implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L02", "ss_0007");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return contents.crds().isEmpty()
                ? List.of(new Problem(PackageContents.MANIFESTS, "There is no *_crd.yaml."))
                : List.of();
    }
}
