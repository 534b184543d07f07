package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.regex.Pattern;

/// The x-descriptors that the console knows.
final class KnownWidgets implements PackageRule {

    private static final Pattern KNOWN = Pattern.compile("urn:alm:descriptor:(?:text"
            + "|com\\.tectonic\\.ui:(?:password|imagePullPolicy|podCount|text|resourceRequirements|select:.+"
            + "|fieldDependency:[^:]+:.+)"
            + "|io\\.kubernetes:(?:Secret|ConfigMap)"
            + "|com\\.huawei\\.ui:(?:hidden|link|hwDnatElbAccess))");

    @Override
    public Origin origin() {
        return Origin.warning("L32", "ss_0047, ss_0048, ss_0081");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Descriptor.of(contents).stream()
                .flatMap(descriptor -> Plain.list(descriptor.field("x-descriptors")).stream()
                        .map(String::valueOf)
                        .filter(urn -> !KNOWN.matcher(urn).matches())
                        .map(urn -> new Problem(descriptor.where(), "The x-descriptor %s is unknown.".formatted(urn))))
                .toList();
    }
}
