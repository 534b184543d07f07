package io.helm2osc.command;

import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.CatalogReportRow.Compared;
import io.helm2osc.contract.RefusalCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of all charts of a catalog.
///
/// @param catalog the repository or folder
/// @param selection which charts of it were asked for
/// @param charts each with what became of it, now or before
/// @param gone charts that the run before had and this one has not
record CatalogReport(
        String catalog,
        String selection,
        String converterVersion,
        Map<String, Long> states,
        Map<String, Long> codes,
        List<CatalogReportRow> charts,
        List<String> gone) {

    private static final String FAILED = "failed";
    private static final String REFUSED = "refused";

    CatalogReport {
        charts = List.copyOf(charts);
        gone = List.copyOf(gone);
    }

    /// The report of a run.
    ///
    /// @param before that of the run before, which tells what is gone if the same was asked for
    static CatalogReport of(
            CatalogQuestion asked,
            String converterVersion,
            List<CatalogReportRow> charts,
            Optional<CatalogReport> before) {
        List<String> here = charts.stream().map(CatalogReportRow::chart).toList();
        List<String> gone = before.filter(last -> last.catalog().equals(asked.catalog())
                        && last.selection().equals(asked.selection().toString()))
                .map(last -> last.charts().stream()
                        .map(CatalogReportRow::chart)
                        .filter(chart -> !here.contains(chart))
                        .toList())
                .orElse(List.of());
        return new CatalogReport(
                asked.catalog(),
                asked.selection().toString(),
                converterVersion,
                counts(charts, row -> Optional.of(row.state())),
                counts(charts, CatalogReportRow::code),
                charts,
                gone);
    }

    private static Map<String, Long> counts(
            List<CatalogReportRow> rows, Function<CatalogReportRow, Optional<String>> word) {
        return rows.stream()
                .flatMap(row -> word.apply(row).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    ExitCode exitCode() {
        if (states.containsKey(FAILED)) {
            return ExitCode.FAILED;
        }
        return states.containsKey(REFUSED) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /// A line of totals, then what was refused or failed by its code, the most frequent first, and what to do about it.
    List<String> lines() {
        Stream<String> reasons = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(code -> "%6d %s%s"
                        .formatted(
                                code.getValue(),
                                code.getKey(),
                                RefusalCode.of(code.getKey())
                                        .map(known -> ": " + known.advice())
                                        .orElse("")));
        return Stream.concat(Stream.of(totals()), reasons).toList();
    }

    /// How many charts there are, and how many ended how.
    String totals() {
        String ends = states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
        return "%d charts: %s; %d unchanged, %d packages new, %d changed, %d as before; %d charts gone"
                .formatted(
                        charts.size(),
                        ends.isEmpty() ? "nothing" : ends,
                        charts.stream().filter(CatalogReportRow::unchanged).count(),
                        packages(Compared.NEW),
                        packages(Compared.CHANGED),
                        packages(Compared.SAME),
                        gone.size());
    }

    private long packages(Compared compared) {
        return charts.stream()
                .filter(row -> !row.unchanged() && row.compared().equals(Optional.of(compared)))
                .count();
    }
}
