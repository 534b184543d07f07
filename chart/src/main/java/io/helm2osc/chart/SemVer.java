package io.helm2osc.chart;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A semantic version.
///
/// @param preRelease what follows the hyphen; empty if nothing does
/// @param build what follows the plus sign; empty if nothing does
public record SemVer(long major, long minor, long patch, String preRelease, String build)
        implements Comparable<SemVer> {

    private static final int LONGEST = 256;
    private static final String EXTRAS =
            "(?:-([0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+))?(?:\\+([0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+))?";
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final Pattern STRICT = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + EXTRAS);
    private static final Pattern LOOSE =
            Pattern.compile("v?([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?" + EXTRAS);
    private static final Pattern ZERO_LED = Pattern.compile("(?:.*\\.)?0[0-9]+(?:\\..*)?");

    /// Reads a version as SemVer 2.0.0 writes it.
    public static Optional<SemVer> parse(String text) {
        return parse(text, STRICT);
    }

    /// Reads a version as Helm does: a `v` may stand before it, and parts may be missing or begin
    /// with zeros.
    public static Optional<SemVer> parseLoose(String text) {
        return parse(text, LOOSE);
    }

    private static Optional<SemVer> parse(String text, Pattern form) {
        Matcher matcher = form.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String preRelease = Optional.ofNullable(matcher.group(4)).orElse("");
        if (ZERO_LED.matcher(preRelease).matches()) {
            return Optional.empty();
        }
        String build = Optional.ofNullable(matcher.group(5)).orElse("");
        return Optional.of(new SemVer(number(matcher, 1), number(matcher, 2), number(matcher, 3), preRelease, build));
    }

    private static long number(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Long::parseLong).orElse(0L);
    }

    /// By precedence (SemVer 2.0.0 §11), and then by build metadata so that only equal versions
    /// compare as equal.
    @Override
    public int compareTo(SemVer other) {
        return Comparator.comparingLong(SemVer::major)
                .thenComparingLong(SemVer::minor)
                .thenComparingLong(SemVer::patch)
                .thenComparing(SemVer::preRelease, SemVer::comparePreReleases)
                .thenComparing(SemVer::build)
                .compare(this, other);
    }

    private static int comparePreReleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        String[] lefts = left.split("\\.");
        String[] rights = right.split("\\.");
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int order = compareIdentifiers(lefts[i], rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumber = left.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        boolean rightNumber = right.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (leftNumber && rightNumber) {
            return left.length() == right.length()
                    ? left.compareTo(right)
                    : Integer.compare(left.length(), right.length());
        }
        return leftNumber == rightNumber ? left.compareTo(right) : leftNumber ? -1 : 1;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch
                + (preRelease.isEmpty() ? "" : "-" + preRelease)
                + (build.isEmpty() ? "" : "+" + build);
    }
}
