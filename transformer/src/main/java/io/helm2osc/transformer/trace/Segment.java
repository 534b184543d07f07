package io.helm2osc.transformer.trace;

import io.helm2osc.chart.values.ValuesPath;

/// A stretch of a rendered string that one value feeds.
///
/// @param start first UTF-16 unit
/// @param end behind the last one
/// @param path the value's place, in the root chart's coordinates
/// @param fit how the value stands there
public record Segment(int start, int end, ValuesPath path, Fit fit) {

    /// How a value stands in what is rendered.
    public enum Fit {
        /// As it is.
        WHOLE,
        /// It is empty, and a default stands there; it would stand there as it is if it were set.
        DEFAULTED,
        /// A piece of it, or something made of it.
        PIECE
    }

    Segment movedBy(int units) {
        return new Segment(start + units, end + units, path, fit);
    }

    /// Whether the two stretches share a unit.
    boolean overlaps(Segment other) {
        return start < other.end && other.start < end;
    }
}
