package io.helm2osc.template.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A text in which every stretch knows where it came from.
public final class Rope {
    /// No text at all.
    public static final Rope EMPTY = new Rope("", new int[0], new Origin[0]);

    private final String text;
    private final int[] ends;
    private final Origin[] origins;

    Rope(String text, int[] ends, Origin[] origins) {
        this.text = text;
        this.ends = ends;
        this.origins = origins;
    }

    /// A stretch of the text of one origin.
    public record Segment(String text, Origin origin) {}

    /// A text of one origin, which is known even where the text is empty.
    public static Rope of(String text, Origin origin) {
        return text.isEmpty() && origin.equals(Origin.NONE)
                ? EMPTY
                : new Rope(text, new int[] {text.length()}, new Origin[] {origin});
    }

    /// Text that nothing is known of.
    public static Rope of(String text) {
        return of(text, Origin.NONE);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(ends.length);
        for (int i = 0; i < ends.length && !text.isEmpty(); i++) {
            segments.add(new Segment(text.substring(startOf(i), ends[i]), origins[i]));
        }
        return segments;
    }

    /// The origin of the letter at an offset.
    public Origin originAt(int offset) {
        int segment = segmentAt(offset);
        return origins[segment].after(offset - startOf(segment));
    }

    /// The origin of the whole: that of its only stretch, or one derived of all.
    public Origin origin() {
        return origins.length == 1 ? origins[0] : Origin.derived(Stream.of(origins));
    }

    public Rope slice(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        return start >= end ? EMPTY : new RopeBuilder().append(this, start, end).build();
    }

    public Rope plus(Rope other) {
        return new RopeBuilder().append(this).append(other).build();
    }

    public Rope strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return slice(start, end);
    }

    /// The pieces between the occurrences of a separator.
    public List<Rope> split(String separator) {
        List<Rope> pieces = new ArrayList<>();
        int start = 0;
        int next = text.indexOf(separator);
        while (next >= 0) {
            pieces.add(slice(start, next));
            start = next + separator.length();
            next = text.indexOf(separator, start);
        }
        pieces.add(slice(start, text.length()));
        return pieces;
    }

    public Rope replace(String what, Rope with) {
        if (what.isEmpty() || !text.contains(what)) {
            return this;
        }
        RopeBuilder builder = new RopeBuilder();
        boolean first = true;
        for (Rope piece : split(what)) {
            if (!first) {
                builder.append(with);
            }
            builder.append(piece);
            first = false;
        }
        return builder.build();
    }

    /// The rope with its text changed letter by letter, as by a change of case; where the number of letters
    /// changes, only the rope's origins as a whole are kept.
    public Rope map(UnaryOperator<String> change) {
        String changed = change.apply(text);
        return changed.length() == text.length() ? new Rope(changed, ends, origins) : of(changed, origin());
    }

    /// The same text with other origins.
    public Rope mapOrigins(UnaryOperator<Origin> change) {
        return new Rope(text, ends, Stream.of(origins).map(change).toArray(Origin[]::new));
    }

    int segmentAt(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    int startOf(int segment) {
        return segment == 0 ? 0 : ends[segment - 1];
    }

    int endOf(int segment) {
        return ends[segment];
    }

    Origin originOf(int segment) {
        return origins[segment];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rope rope
                && text.equals(rope.text)
                && Arrays.equals(ends, rope.ends)
                && Arrays.equals(origins, rope.origins);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
