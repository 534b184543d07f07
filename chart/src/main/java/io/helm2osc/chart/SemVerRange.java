package io.helm2osc.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A range of versions such as `>=1.21-0 <2 || ^3`, understood as Helm and Sprig do (both by the Go library
/// Masterminds/semver): a pre-release lies only in ranges that name one.
public final class SemVerRange {

    /// Every version that is no pre-release.
    public static final SemVerRange STABLE = new SemVerRange(List.of(List.of(Constraint.ANY)));

    private static final int LONGEST = 1000;
    private static final String PART = "([0-9]{1,18}|[xX*])";
    private static final String VERSION = "v?" + PART + "(?:\\." + PART + ")?(?:\\." + PART + ")?"
            + "(-[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?(\\+[0-9A-Za-z-]++(?:\\.[0-9A-Za-z-]++)*+)?";
    private static final Pattern CONSTRAINT =
            Pattern.compile("(==|=>|=<|=|!=|>=|<=|>|<|~>|~|\\^)?\\s*(" + VERSION + ")");
    private static final Pattern HYPHEN = Pattern.compile("\\s*(" + VERSION + ")\\s+-\\s+(" + VERSION + ")\\s*");

    private final List<List<Constraint>> alternatives;

    private SemVerRange(List<List<Constraint>> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /// Reads a range; empty if the text is none.
    public static Optional<SemVerRange> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<List<Constraint>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|", -1)) {
            Matcher hyphen = HYPHEN.matcher(alternative);
            String spelled = hyphen.matches() ? ">=" + hyphen.group(1) + " <=" + hyphen.group(7) : alternative;
            List<Constraint> constraints = constraints(spelled);
            if (constraints.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(constraints);
        }
        return Optional.of(new SemVerRange(alternatives));
    }

    private static List<Constraint> constraints(String text) {
        List<Constraint> constraints = new ArrayList<>();
        Matcher matcher = CONSTRAINT.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String gap = text.substring(end, matcher.start());
            if (!isGap(gap) || (gap.isEmpty() && !constraints.isEmpty())) {
                return List.of();
            }
            constraints.add(Constraint.of(matcher));
            end = matcher.end();
        }
        return isGap(text.substring(end)) ? constraints : List.of();
    }

    private static boolean isGap(String text) {
        return text.replace(',', ' ').isBlank();
    }

    /// Whether the version lies in the range.
    public boolean includes(SemVer version) {
        return alternatives.stream()
                .anyMatch(constraints -> constraints.stream().allMatch(constraint -> constraint.includes(version)));
    }

    /// One comparison. `parts` says how many of major, minor and patch are given; the others stand for any.
    private record Constraint(String operator, SemVer version, int parts) {

        static final Constraint ANY = new Constraint("", new SemVer(0, 0, 0, "", ""), 0);

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
            return part != null && Character.isDigit(part.charAt(0));
        }

        boolean includes(SemVer other) {
            boolean preReleaseOnly =
                    !other.preRelease().isEmpty() && version.preRelease().isEmpty();
            SemVer plain = new SemVer(other.major(), other.minor(), other.patch(), other.preRelease(), "");
            int order = plain.compareTo(version);
            return switch (operator) {
                case "!=" -> parts == 3 ? order != 0 : !sameParts(plain) && !preReleaseOnly;
                case ">" -> !preReleaseOnly && (parts == 3 ? order > 0 : order > 0 && !sameParts(plain));
                case "<" -> !preReleaseOnly && order < 0;
                case ">=", "=>" -> !preReleaseOnly && order >= 0;
                case "<=", "=<" -> !preReleaseOnly && (order <= 0 || (parts < 3 && sameParts(plain)));
                case "~", "~>" -> !preReleaseOnly && order >= 0 && sameFirst(plain, tildeParts());
                case "^" -> !preReleaseOnly && order >= 0 && sameFirst(plain, caretParts());
                default -> !preReleaseOnly && (parts == 3 ? order == 0 : order >= 0 && sameParts(plain));
            };
        }

        /// A tilde holds major and minor fast, and nothing when all three parts are zero.
        private int tildeParts() {
            boolean zero = version.major() == 0 && version.minor() == 0 && version.patch() == 0;
            return zero && parts == 3 ? 0 : Math.min(2, parts);
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
