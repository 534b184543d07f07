package io.helm2osc.chart.yaml;

/// Skips what may stand before a node's own text: its anchor, its tag, and blanks and comments
/// after them.
final class Properties {

    private Properties() {}

    static int skip(String text, int start, int end) {
        int here = start;
        while (here < end) {
            char letter = text.charAt(here);
            if (letter == '&' || letter == '!') {
                here = word(text, here, end);
            } else if (Character.isWhitespace(letter)) {
                here++;
            } else if (letter == '#') {
                here = line(text, here, end);
            } else {
                break;
            }
        }
        return here;
    }

    private static int word(String text, int start, int end) {
        int here = start;
        while (here < end && !Character.isWhitespace(text.charAt(here))) {
            here++;
        }
        return here;
    }

    private static int line(String text, int start, int end) {
        int here = start;
        while (here < end && text.charAt(here) != '\n' && text.charAt(here) != '\r') {
            here++;
        }
        return here;
    }
}
