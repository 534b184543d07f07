package io.helm2osc.chart.yaml;

/// Turns the parser's positions, which count code points, into offsets of UTF-16 letters.
final class Letters {

    private final String text;
    private final boolean simple;
    private int codePoint;
    private int offset;

    Letters(String text) {
        this.text = text;
        this.simple = text.codePoints().allMatch(Character::isBmpCodePoint);
    }

    /// The offset of a code point. Asking in about the order of the text is cheap.
    int offset(int index) {
        if (simple) {
            return index;
        }
        offset = text.offsetByCodePoints(offset, index - codePoint);
        codePoint = index;
        return offset;
    }
}
