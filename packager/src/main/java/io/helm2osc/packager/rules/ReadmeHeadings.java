package io.helm2osc.packager.rules;

import java.util.List;

/// The headings of a README.
final class ReadmeHeadings implements PackageRule {

    private static final List<String> HEADINGS = List.of("介绍", "功能", "版本列表", "服务架构", "快速上手", "许可证");

    @Override
    public Origin origin() {
        return Origin.warning("L47", "README page");
    }

    @Override
    public List<Problem> problems(PackageContents contents) {
        String readme = contents.files().text("README.md").orElse("");
        List<String> missing = HEADINGS.stream()
                .filter(heading -> readme.lines().noneMatch(line -> line.strip().equals("# " + heading)))
                .toList();
        return readme.isEmpty() || missing.isEmpty()
                ? List.of()
                : List.of(new Problem("README.md", "The headings %s are missing.".formatted(missing)));
    }
}
