package io.helm2osc.transformer.metadata;

import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.ConversionEvent.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The annotations of Chart.yaml that OSC reads (osc-spec §10).
record Annotations(Map<String, String> all) {

    private static final Choice SOURCE =
            new Choice("source", "L08", Set.of("ISV", "OpenSource", "HuaweiProvided"), "OpenSource");
    private static final Choice ARCHITECTURE = new Choice("architecture", "L10", Set.of("x86_64", "aarch64"), "x86_64");
    private static final Choice DEVICES = new Choice("devices", "L10", Set.of("CPU", "GPU", "NPU"), "CPU");
    private static final Choice SCENES = new Choice("scenes", "L11", Set.of("CCE", "UCS"), "CCE");

    /// An annotation whose values are chosen from a few, with the rule that says so.
    private record Choice(String key, String rule, Set<String> legal, String otherwise) {}

    String source() {
        return chosen(SOURCE).getFirst();
    }

    /// What the chart says itself, else what its images are stated to exist for, else the default.
    List<String> architecture() {
        List<String> stated = values(ARCHITECTURE.key).anyMatch(ARCHITECTURE.legal::contains)
                ? List.of()
                : Platforms.architectures(all);
        return stated.isEmpty() ? chosen(ARCHITECTURE) : stated;
    }

    List<String> devices() {
        return chosen(DEVICES);
    }

    List<String> scenes() {
        return chosen(SCENES);
    }

    List<String> categories() {
        return values("categories").toList();
    }

    List<String> industries() {
        return values("industries").toList();
    }

    /// What the chart says that OSC does not know, and that the package therefore leaves out.
    List<Finding> findings() {
        return Stream.of(SOURCE, ARCHITECTURE, DEVICES, SCENES)
                .flatMap(choice -> values(choice.key)
                        .filter(value -> !choice.legal.contains(value))
                        .map(value -> new Finding(
                                choice.rule,
                                Severity.WARNING,
                                "raw/Chart.yaml",
                                "The annotation %s has %s, which OSC does not know; it is left out of metadata.yaml."
                                        .formatted(choice.key, value))))
                .toList();
    }

    private List<String> chosen(Choice choice) {
        List<String> legal = values(choice.key).filter(choice.legal::contains).toList();
        return legal.isEmpty() ? List.of(choice.otherwise) : legal;
    }

    /// An annotation's values, which commas separate.
    private Stream<String> values(String key) {
        return Optional.ofNullable(all.get(key)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct();
    }
}
