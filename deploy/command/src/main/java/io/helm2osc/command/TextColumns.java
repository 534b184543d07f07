package io.helm2osc.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Lays rows out in columns.
final class TextColumns {

    private static final int NARROWEST = 12;
    private static final String GAP = "  ";
    private static final String CUT = "...";

    private TextColumns() {}

    /// The rows as lines of at most so many letters, as far as columns that can still be read allow: the widest column
    /// gives first.
    static List<String> fit(List<List<String>> rows, int most) {
        List<List<String>> safe =
                rows.stream().map(row -> row.stream().map(Line::plain).toList()).toList();
        int[] widths = IntStream.range(0, safe.getFirst().size())
                .map(column -> safe.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        narrow(widths, most);
        return safe.stream().map(row -> line(row, widths)).toList();
    }

    private static void narrow(int[] widths, int most) {
        long excess = IntStream.of(widths).asLongStream().sum() + (long) GAP.length() * (widths.length - 1) - most;
        while (excess > 0) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                return;
            }
            widths[widest]--;
            excess--;
        }
    }

    private static String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String cut = cell.length() <= widths[i] ? cell : cell.substring(0, widths[i] - CUT.length()) + CUT;
            cells.add(cut + " ".repeat(widths[i] - cut.length()));
        }
        return String.join(GAP, cells).stripTrailing();
    }
}
