package io.helm2osc.transformer.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sums of content, which follow from what they are taken of: `checksum/config` annotations, names that end in one so
/// that a job is made anew. Templates shorten them. A digest is none: it names an image.
final class Sums {

    private static final int WHOLE = 64;
    private static final Pattern SUM = Pattern.compile("(?<![0-9A-Za-z:])[0-9a-f]{5," + WHOLE + "}(?![0-9A-Za-z])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern WORD = Pattern.compile("[a-f]+");

    private Sums() {}

    /// Whether two texts differ in nothing but sums, which are as long in both.
    static boolean areAllThatDiffers(String one, String other) {
        Matcher here = SUM.matcher(one);
        Matcher there = SUM.matcher(other);
        int compared = 0;
        while (here.find()) {
            boolean aligned = there.find() && there.start() == here.start() && there.end() == here.end();
            if (!aligned || !one.regionMatches(compared, other, compared, here.start() - compared)) {
                return one.equals(other);
            }
            if (!here.group().equals(there.group()) && !(isSum(here.group()) && isSum(there.group()))) {
                return false;
            }
            compared = here.end();
        }
        return !there.find() && one.substring(compared).equals(other.substring(compared));
    }

    /// A short one that is all digits or all letters may be a port or a word.
    private static boolean isSum(String text) {
        return text.length() == WHOLE
                || !(NUMBER.matcher(text).matches() || WORD.matcher(text).matches());
    }
}
