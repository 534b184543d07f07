package io.helm2osc.chart.yaml;

/// Where something stands in a text, as offsets into its UTF-16 letters: from `start` to before
/// `end`.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /// How many letters.
    public int length() {
        return end - start;
    }

    /// What stands there.
    public String in(String text) {
        return text.substring(start, end);
    }
}
