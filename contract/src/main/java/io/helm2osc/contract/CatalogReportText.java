package io.helm2osc.contract;

import io.helm2osc.contract.ConversionEvent.Images;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The report of a catalog as text: CSV (RFC 4180) and a page, row by row, so that a long one is never held whole.
public final class CatalogReportText {

    private static final List<String> COLUMNS = List.of(
            "chart",
            "state",
            "unchanged",
            "code",
            "where",
            "message",
            "advice",
            "images",
            "movable",
            "package",
            "digest",
            "compared",
            "conversion");

    private CatalogReportText() {}

    /// The first line of the CSV.
    public static String csvHead() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /// A line of the CSV.
    public static String csv(CatalogReportRow row) {
        return cells(row).map(CatalogReportText::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    /// The page up to its rows.
    ///
    /// @param style the HTML element that brings the style sheet
    public static String htmlHead(String title, String summary, String style) {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title>" + style + "</head><body><main><h1>" + escaped(title)
                + "</h1><p>" + escaped(summary) + "</p><table><thead><tr>"
                + COLUMNS.stream().map(name -> "<th>" + name + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>\n";
    }

    /// A row of the page.
    public static String html(CatalogReportRow row) {
        return cells(row)
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    /// The page after its rows.
    public static String htmlEnd() {
        return "</tbody></table></main></body></html>\n";
    }

    private static Stream<String> cells(CatalogReportRow row) {
        return Stream.of(
                row.chart(),
                row.state(),
                String.valueOf(row.unchanged()),
                row.code().orElse(""),
                row.where().orElse(""),
                row.message().orElse(""),
                row.advice().orElse(""),
                row.images().map(Images::found).map(String::valueOf).orElse(""),
                row.images().map(Images::movable).map(String::valueOf).orElse(""),
                row.packageName().orElse(""),
                row.packageDigest().map(Digest::value).orElse(""),
                row.compared().map(word -> word.name().toLowerCase(Locale.ROOT)).orElse(""),
                row.conversion());
    }

    // A text that a spreadsheet would take for a formula is shown to be none.
    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
