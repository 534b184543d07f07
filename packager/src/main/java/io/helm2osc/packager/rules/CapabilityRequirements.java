package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;

/// A capability that is asked for has its file.
final class CapabilityRequirements implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L26", "ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        contents.csds()
                .forEach((path, csd) -> Plain.list(Plain.at(csd, "spec", "capabilityRequirements"))
                        .forEach(requirement -> {
                            Object kind = Plain.at(requirement, "kind");
                            Object file = Plain.at(requirement, "defaultPath");
                            if (!"osc.io/v1".equals(Plain.at(requirement, "apiVersion"))
                                    || !("MonitorConfig".equals(kind) || "LogConfig".equals(kind))) {
                                problems.add(
                                        new Problem(path, "It asks for %s, which is no capability.".formatted(kind)));
                            }
                            if (!(file instanceof String text)
                                    || !text.startsWith("vendor/")
                                    || !contents.files().has(PackageContents.MANIFESTS + text)) {
                                problems.add(
                                        new Problem(path, "The capability's file %s is not there.".formatted(file)));
                            }
                        }));
        return problems;
    }
}
