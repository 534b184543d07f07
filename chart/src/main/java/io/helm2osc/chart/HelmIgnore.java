package io.helm2osc.chart;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules of a `.helmignore` file: which files and folders of a chart's folder are no part of
/// the chart. They count when a folder is read and never when an archive is.
public final class HelmIgnore {

    /// The rule that always holds: hidden files among the templates are left out.
    private static final String ALWAYS = "templates/.?*";

    private static final int SHOWN = 80;

    private final List<Rule> rules;

    private HelmIgnore(List<Rule> rules) {
        this.rules = rules;
    }

    /// The rules in this text, one on a line; none in an empty one. A rule that Helm does not
    /// take, because it has `**` or is no pattern, is refused.
    public static HelmIgnore parse(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return new HelmIgnore(Stream.concat(bare.lines(), Stream.of(ALWAYS))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Rule::parse)
                .toList());
    }

    /// Whether the file or folder at this path, relative to the chart, is left out. What lies in
    /// a folder that is left out is left out with it, which is for the caller to see to.
    public boolean ignores(String path, boolean isDirectory) {
        if (path.isEmpty() || path.equals(".") || path.equals("./")) {
            return false;
        }
        return rules.stream().anyMatch(rule -> rule.ignores(path, isDirectory));
    }

    /// @param negated whether it leaves out what does *not* match: Helm's reading of `!`, which
    ///     is not Git's
    /// @param folders whether it can match folders only
    /// @param nameOnly whether it looks at the last part of a path only
    private record Rule(boolean negated, boolean folders, boolean nameOnly, List<Glob> parts) {

        static Rule parse(String line) {
            boolean negated = line.startsWith("!");
            String rule = negated ? line.substring(1) : line;
            boolean folders = rule.endsWith("/");
            String pattern = folders ? rule.substring(0, rule.length() - 1) : rule;
            boolean rooted = pattern.startsWith("/");
            return new Rule(
                    negated,
                    folders,
                    !pattern.contains("/"),
                    Stream.of((rooted ? pattern.substring(1) : pattern).split("/", -1))
                            .map(part -> glob(part, line))
                            .toList());
        }

        private static Glob glob(String part, String line) {
            return Optional.of(part)
                    .filter(pattern -> !pattern.contains("**"))
                    .flatMap(Glob::parse)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.CHART_METADATA_INVALID,
                            ".helmignore",
                            "A rule is no pattern that Helm knows: " + Letters.shown(line, SHOWN)));
        }

        boolean ignores(String path, boolean isDirectory) {
            boolean eligible = isDirectory || !folders;
            return negated ? !eligible || !matches(path) : eligible && matches(path);
        }

        private boolean matches(String path) {
            String[] names = nameOnly ? new String[] {path.substring(path.lastIndexOf('/') + 1)} : path.split("/", -1);
            if (names.length != parts.size()) {
                return false;
            }
            for (int i = 0; i < names.length; i++) {
                if (!parts.get(i).matches(names[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
