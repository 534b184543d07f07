package io.helm2osc.packager.rules;

import io.helm2osc.chart.yaml.Plain;
import java.util.List;
import java.util.stream.Stream;

/// What every form field has.
final class DescriptorFields implements PackageRule {

    private static final List<String> FIELDS = List.of("displayName", "description", "path");

    @Override
    public Origin origin() {
        return Origin.error("L31", "ss_0009");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Descriptor.of(contents).stream()
                .flatMap(descriptor -> Stream.concat(
                        FIELDS.stream()
                                .filter(field -> descriptor.text(field).isBlank())
                                .map(field -> new Problem(descriptor.where(), "%s is missing.".formatted(field))),
                        Choice.strangers(Plain.map(descriptor.field("restriction")), "scenes", Choice.SCENES)
                                .map(message -> new Problem(descriptor.where(), message))))
                .toList();
    }
}
