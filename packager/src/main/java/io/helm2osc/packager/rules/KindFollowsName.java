package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Locale;

/// The kind is the chart name with other letter case, and perhaps without hyphens.
final class KindFollowsName implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L21", "ss_0011");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        String kind = Plain.string(Plain.at(contents.crds().get(PackageContents.CRD), "spec", "names", "kind"))
                .orElse("");
        return kind.isEmpty() || letters(kind).equals(letters(contents.text("name")))
                ? List.of()
                : List.of(new Problem(
                        PackageContents.CRD,
                        "The kind %s does not follow from the name %s.".formatted(kind, contents.text("name"))));
    }

    private static String letters(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
