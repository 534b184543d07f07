package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What capability files say: one of a kind, and log paths that do not contain each other.
final class CapabilityFiles implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.error("L28", "ss_0038, ss_0039");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        List<Problem> problems = new ArrayList<>();
        Set<Object> kinds = new HashSet<>();
        contents.vendor().forEach((path, file) -> {
            Object kind = file.get("kind");
            if ("LogConfig".equals(kind) || "MonitorConfig".equals(kind)) {
                if (!"osc.io/v1".equals(file.get("apiVersion"))) {
                    problems.add(
                            new Problem(path, "apiVersion %s must be osc.io/v1.".formatted(file.get("apiVersion"))));
                }
                if (!kinds.add(kind)) {
                    problems.add(new Problem(path, "It is the second %s.".formatted(kind)));
                }
            }
            Plain.list(Plain.at(file, "spec", "logConfigItems"))
                    .forEach(item -> nested(path, Plain.list(Plain.at(item, "logPaths")), problems));
        });
        return problems;
    }

    private static void nested(String where, List<@Nullable Object> paths, List<Problem> problems) {
        for (Object outer : paths) {
            for (Object inner : paths) {
                if (String.valueOf(inner).startsWith(outer + "/")) {
                    problems.add(new Problem(where, "The log path %s contains %s.".formatted(outer, inner)));
                }
            }
        }
    }
}
