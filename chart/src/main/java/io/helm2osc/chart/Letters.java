package io.helm2osc.chart;

/// Tells letters that people see from those that only machines act on, which have no place in
/// names, messages and terminals.
public final class Letters {

    private Letters() {}

    /// Whether a code point shows as something: it is no control letter, no format letter such as
    /// a right-to-left mark, no line separator, no half of a pair and assigned at all.
    public static boolean isVisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /// Whether all of a text is visible.
    public static boolean areVisible(String text) {
        return text.codePoints().allMatch(Letters::isVisible);
    }

    /// Whether a text holds no half of a letter that takes two, which no file in UTF-8 can hold.
    public static boolean areWhole(String text) {
        return text.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
    }

    /// A text for a message: its first letters, with a question mark for each that is not
    /// visible.
    public static String shown(String text, int most) {
        return text.codePoints()
                .limit(most)
                .map(letter -> isVisible(letter) ? letter : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
