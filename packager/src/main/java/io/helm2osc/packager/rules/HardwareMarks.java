package io.helm2osc.packager.rules;

import java.util.List;
import java.util.stream.Stream;

/// The processors and devices that OSC knows.
final class HardwareMarks implements PackageRule {

    private static final List<String> ARCHITECTURES = List.of("x86_64", "aarch64");
    private static final List<String> DEVICES = List.of("CPU", "GPU", "NPU");

    @Override
    public Origin origin() {
        return Origin.error("L10", "ss_0085");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        return Stream.concat(
                        Choice.strangers(contents.metadata(), "architecture", ARCHITECTURES),
                        Choice.strangers(contents.metadata(), "devices", DEVICES))
                .map(message -> new Problem(PackageContents.METADATA, message))
                .toList();
    }
}
