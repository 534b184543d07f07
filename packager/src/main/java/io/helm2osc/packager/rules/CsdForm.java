package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A CSD is one, and points to a CRD of the package.
final class CsdForm implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L24", "ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Set<Object> crds = contents.crds().values().stream()
                .flatMap(crd -> Stream.ofNullable(Plain.at(crd, "metadata", "name")))
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        contents.csds().forEach((path, csd) -> {
            if (!"osc.io/v1beta1".equals(csd.get("apiVersion")) || !"CustomServiceDefinition".equals(csd.get("kind"))) {
                problems.add(new Problem(path, "It is no CustomServiceDefinition of osc.io/v1beta1."));
            }
            Object reference = Plain.at(csd, "spec", "CRDRef");
            Object nested = Plain.at(reference, "metadata", "name");
            Object name = nested == null ? Plain.at(reference, "name") : nested;
            if (name == null || !crds.contains(name)) {
                problems.add(new Problem(path, "CRDRef names %s, which no CRD here is called.".formatted(name)));
            }
        });
        return problems;
    }
}
