package io.helm2osc.chart.edit;

/// A splice into a file's text.
///
/// @param offset of the first letter that is replaced, in UTF-16 letters
/// @param length how many letters are replaced
/// @param replacement what takes their place
/// @param reason why, in words for the report
public record Edit(int offset, int length, String replacement, String reason) {

    public Edit {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("no splice: " + length + " letters at " + offset);
        }
    }

    /// The offset of the first letter after those that are replaced.
    public int end() {
        return offset + length;
    }
}
