package io.helm2osc.chart.edit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies splices to a text.
public final class Edits {

    private Edits() {}

    /// The text after all edits. Their offsets are those of the text as given; two that replace
    /// the same letter, or that insert at the same place, are a programming error.
    public static String apply(String text, List<Edit> edits) {
        List<Edit> sorted = edits.stream()
                .sorted(Comparator.comparingInt(Edit::offset).thenComparingInt(Edit::length))
                .toList();
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int done = 0;
        Edit last = null;
        for (Edit edit : sorted) {
            if (edit.offset() < done || edit.end() > text.length() || isSamePlace(last, edit)) {
                throw new IllegalArgumentException("edits overlap or leave the text: " + last + ", " + edit);
            }
            edited.append(text, done, edit.offset()).append(edit.replacement());
            done = edit.end();
            last = edit;
        }
        return edited.append(text, done, text.length()).toString();
    }

    private static boolean isSamePlace(@Nullable Edit last, Edit edit) {
        return last != null && last.length() == 0 && edit.length() == 0 && last.offset() == edit.offset();
    }
}
