package io.helm2osc.template.value;

import java.util.Arrays;

/// Puts ropes together, stretch by stretch.
public final class RopeBuilder {
    private static final int LONGEST = 16_000_000;

    private final StringBuilder text = new StringBuilder();
    private int[] ends = new int[8];
    private Origin[] origins = new Origin[8];
    private int count;

    public RopeBuilder append(String letters, Origin origin) {
        if (letters.isEmpty()) {
            return this;
        }
        text.append(letters);
        close(origin);
        return this;
    }

    public RopeBuilder append(Rope rope) {
        return append(rope, 0, rope.length());
    }

    /// Appends the part of a rope between two offsets.
    public RopeBuilder append(Rope rope, int start, int end) {
        int at = start;
        for (int segment = rope.segmentAt(start); at < end; segment++) {
            int stop = Math.min(end, rope.endOf(segment));
            Origin origin = rope.originOf(segment).after(at - rope.startOf(segment));
            text.append(rope.text(), at, stop);
            close(origin);
            at = stop;
        }
        return this;
    }

    public int length() {
        return text.length();
    }

    public Rope build() {
        return count == 0
                ? Rope.EMPTY
                : new Rope(text.toString(), Arrays.copyOf(ends, count), Arrays.copyOf(origins, count));
    }

    /// Ends a stretch at the end of the text; one that goes on where the last one stopped is joined to it.
    private void close(Origin origin) {
        if (text.length() > LONGEST) {
            throw new OutOfBounds("a text grows too large");
        }
        if (count > 0 && continues(origin)) {
            ends[count - 1] = text.length();
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            origins = Arrays.copyOf(origins, count * 2);
        }
        ends[count] = text.length();
        origins[count++] = origin;
    }

    private boolean continues(Origin origin) {
        Origin last = origins[count - 1];
        if (last instanceof Origin.Derived) {
            return last.equals(origin);
        }
        int length = ends[count - 1] - (count == 1 ? 0 : ends[count - 2]);
        return last.after(length).equals(origin);
    }
}
