package io.helm2osc.packager.rules;

import java.util.List;

/// A package with a chart in it says so: the default is operator.
final class TypeMark implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L09", "ss_0005, ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Object type = contents.metadata().get("type");
        boolean legal = contents.files().below("raw").isEmpty()
                ? type == null || "operator".equals(type) || "helm".equals(type)
                : "helm".equals(type);
        return legal
                ? List.of()
                : List.of(new Problem(PackageContents.METADATA, "type %s must be helm for a chart.".formatted(type)));
    }
}
