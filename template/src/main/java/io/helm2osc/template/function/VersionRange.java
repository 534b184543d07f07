package io.helm2osc.template.function;

import io.helm2osc.chart.SemVer;
import io.helm2osc.template.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A range of versions such as `>=1.21-0 <2 || ^3`.
public final class VersionRange {
    private static final String VERSION =
            "v?([0-9]+|[xX*])(?:\\.([0-9]+|[xX*]))?(?:\\.([0-9]+|[xX*]))?" + "(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?";
    private static final Pattern CONSTRAINT =
            Pattern.compile("(=|==|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*(" + VERSION + ")");
    private static final Pattern HYPHEN = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

    private final List<List<Constraint>> alternatives = new ArrayList<>();

    private VersionRange() {}

    /// Reads a range; a [Problem] if it is none.
    public static VersionRange parse(String text) {
        VersionRange range = new VersionRange();
        for (String alternative : text.split("\\|\\|", -1)) {
            Matcher hyphen = HYPHEN.matcher(alternative);
            String spelled = hyphen.matches() ? ">=" + hyphen.group(1) + " <=" + hyphen.group(7) : alternative;
            range.alternatives.add(constraints(spelled, text));
        }
        return range;
    }

    private static List<Constraint> constraints(String text, String whole) {
        List<Constraint> constraints = new ArrayList<>();
        Matcher matcher = CONSTRAINT.matcher(text);
        int end = 0;
        while (matcher.find()) {
            requireGap(text.substring(end, matcher.start()), whole);
            constraints.add(Constraint.of(matcher));
            end = matcher.end();
        }
        requireGap(text.substring(end), whole);
        if (constraints.isEmpty()) {
            throw improper(whole);
        }
        return constraints;
    }

    private static void requireGap(String gap, String whole) {
        if (!gap.replace(',', ' ').isBlank()) {
            throw improper(whole);
        }
    }

    private static Problem improper(String range) {
        return new Problem("improper constraint: " + range);
    }

    public boolean includes(SemVer version) {
        return alternatives.stream()
                .anyMatch(constraints -> constraints.stream().allMatch(constraint -> constraint.includes(version)));
    }

    /// One comparison. `parts` says how many of major, minor and patch are given; the others stand for any.
    private record Constraint(String operator, SemVer version, int parts) {

        static Constraint of(Matcher matcher) {
            int parts = 0;
            long[] numbers = new long[3];
            while (parts < 3 && isNumber(matcher.group(parts + 3))) {
                numbers[parts] = Long.parseLong(matcher.group(parts + 3));
                parts++;
            }
            String preRelease = matcher.group(6) == null ? "" : matcher.group(6).substring(1);
            String operator = matcher.group(1) == null ? "" : matcher.group(1);
            return new Constraint(operator, new SemVer(numbers[0], numbers[1], numbers[2], preRelease, ""), parts);
        }

        private static boolean isNumber(@Nullable String part) {
            return part != null && part.matches("[0-9]{1,18}");
        }

        boolean includes(SemVer other) {
            boolean preReleaseOnly =
                    !other.preRelease().isEmpty() && version.preRelease().isEmpty();
            SemVer plain = new SemVer(other.major(), other.minor(), other.patch(), other.preRelease(), "");
            int order = plain.compareTo(version);
            return switch (operator) {
                case "!=" -> parts == 3 ? order != 0 && !preReleaseOnly : !sameParts(plain) && !preReleaseOnly;
                case ">" -> !preReleaseOnly && (parts == 3 ? order > 0 : order > 0 && !sameParts(plain));
                case "<" -> !preReleaseOnly && order < 0;
                case ">=", "=>" -> !preReleaseOnly && order >= 0;
                case "<=", "=<" -> !preReleaseOnly && (order <= 0 || (parts < 3 && sameParts(plain)));
                case "~", "~>" -> !preReleaseOnly && order >= 0 && sameFirst(plain, Math.min(2, parts));
                case "^" -> !preReleaseOnly && order >= 0 && sameFirst(plain, caretParts());
                default -> !preReleaseOnly && (parts == 3 ? order == 0 : sameParts(plain));
            };
        }

        /// How many leading parts a caret holds fast: up to the first that is not zero.
        private int caretParts() {
            if (version.major() > 0 || parts < 2) {
                return Math.min(1, parts);
            }
            return version.minor() > 0 || parts < 3 ? 2 : 3;
        }

        private boolean sameParts(SemVer other) {
            return sameFirst(other, parts);
        }

        private boolean sameFirst(SemVer other, int count) {
            return (count < 1 || other.major() == version.major())
                    && (count < 2 || other.minor() == version.minor())
                    && (count < 3 || other.patch() == version.patch());
        }
    }
}
