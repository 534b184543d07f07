package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The API that the CRD of a chart defines.
final class CrdIdentity implements PackageRule {

    private static final String GROUP = "helm.osc.huawei.com";

    @Override
    public Origin origin() {
        return Origin.error("L20", "ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Map<String, @Nullable Object> crd = contents.crds().get(PackageContents.CRD);
        if (crd == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        require("apiextensions.k8s.io/v1", problems, crd, "apiVersion");
        require("CustomResourceDefinition", problems, crd, "kind");
        require(GROUP, problems, crd, "spec", "group");
        require(Plain.at(crd, "spec", "names", "plural") + "." + GROUP, problems, crd, "metadata", "name");
        if (Plain.list(Plain.at(crd, "spec", "versions")).stream()
                .noneMatch(version -> "v1".equals(Plain.at(version, "name")))) {
            problems.add(new Problem(PackageContents.CRD, "There is no version v1."));
        }
        return problems;
    }

    private static void require(String expected, List<Problem> problems, Object crd, String... keys) {
        Object found = Plain.at(crd, keys);
        if (!expected.equals(found)) {
            problems.add(new Problem(
                    PackageContents.CRD, "%s is %s, not %s.".formatted(String.join(".", keys), found, expected)));
        }
    }
}
