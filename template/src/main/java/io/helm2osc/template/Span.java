package io.helm2osc.template;

/// A stretch of a template's text, in UTF-16 offsets; the end is exclusive.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The stretch from the start of this one to the end of the other.
    public Span to(Span other) {
        return new Span(start, other.end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
