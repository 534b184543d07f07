package io.helm2osc.template;

/// The blanks that trim markers eat and that part words: space, tab, carriage return and newline.
final class Blanks {

    private Blanks() {}

    static boolean is(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }

    /// The first offset from `start` on that is no blank, at most `end`.
    static int skip(String text, int start, int end) {
        int at = start;
        while (at < end && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The end of the text between `start` and `end` without the blanks at its end.
    static int skipBack(String text, int start, int end) {
        int at = end;
        while (at > start && is(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
