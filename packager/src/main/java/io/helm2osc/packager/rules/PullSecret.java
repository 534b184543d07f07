package io.helm2osc.packager.rules;

import java.util.List;
import java.util.regex.Pattern;

/// Pods that pull from the registry of the buyer need its secret. A packed subchart is given the benefit of the
/// doubt.
final class PullSecret implements PackageRule {

    private static final Pattern TEMPLATE =
            Pattern.compile("raw/(?:charts/[^/]+/)*(?:templates/.*|charts/[^/]+\\.tgz)");

    @Override
    public Origin origin() {
        return Origin.warning("L38", "sp_0020");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        boolean settable = contents.files().asMap().entrySet().stream()
                .filter(file -> TEMPLATE.matcher(file.getKey()).matches())
                .anyMatch(file -> file.getKey().endsWith(".tgz")
                        || file.getValue().asUtf8().contains("imagePullSecrets"));
        return settable
                ? List.of()
                : List.of(new Problem(
                        "raw/templates/",
                        "No template sets imagePullSecrets, so default-secret cannot be given to the pods."));
    }
}
