package io.helm2osc.packager.rules;

import java.util.List;

/// Who the service comes from.
final class SourceMark implements PackageRule {

    private static final List<String> SOURCES = List.of("ISV", "OpenSource", "HuaweiProvided");

    @Override
    public Origin origin() {
        return Origin.error("L08", "ss_0005");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        Object source = contents.metadata().getOrDefault("source", "OpenSource");
        return source instanceof String && SOURCES.contains(source)
                ? List.of()
                : List.of(new Problem(
                        PackageContents.METADATA, "source %s must be one of %s.".formatted(source, SOURCES)));
    }
}
