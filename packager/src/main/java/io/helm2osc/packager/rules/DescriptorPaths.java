package io.helm2osc.packager.rules;

import java.util.List;

/// A widget for a path that the CRD does not declare has no effect.
final class DescriptorPaths implements PackageRule {

    @Override
    public Origin origin() {
        return Origin.warning("L30", "ss_0047");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Descriptor.of(contents).stream()
                .filter(descriptor -> !descriptor.path().isEmpty() && !descriptor.isDeclared(contents))
                .map(descriptor ->
                        new Problem(descriptor.where(), "The CRD does not declare %s.".formatted(descriptor.path())))
                .toList();
    }
}
