package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A capability file that no CSD asks for has no effect.
final class VendorFilesUsed implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L27", "ss_0037");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Set<Object> asked = contents.csds().values().stream()
                .flatMap(csd -> Stream.of("capabilityRequirements", "serviceEntityDependencies")
                        .flatMap(field -> Plain.list(Plain.at(csd, "spec", field)).stream()))
                .flatMap(item -> Stream.ofNullable(Plain.at(item, "defaultPath")))
                .collect(Collectors.toSet());
        return contents.vendor().sequencedKeySet().stream()
                .filter(path -> !asked.contains(path.substring(PackageContents.MANIFESTS.length())))
                .map(path -> new Problem(path, "No CSD refers to the file, so it has no effect."))
                .toList();
    }
}
