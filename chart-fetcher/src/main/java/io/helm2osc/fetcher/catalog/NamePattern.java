package io.helm2osc.fetcher.catalog;

import java.util.List;

/// A pattern of chart names, in which `*` stands for any letters.
public final class NamePattern {

    private final List<String> pieces;

    public NamePattern(String text) {
        this.pieces = List.of(text.split("\\*+", -1));
    }

    /// Looks for the pieces between the stars one after the other, each as far left as it goes.
    public boolean fits(String name) {
        String last = pieces.getLast();
        if (pieces.size() == 1) {
            return name.equals(last);
        }
        int end = name.length() - last.length();
        int at = pieces.getFirst().length();
        if (!name.startsWith(pieces.getFirst()) || !name.endsWith(last) || at > end) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = name.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }
}
