package io.helm2osc.command;

import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.pipeline.EventJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of each chart that was ever converted into a folder: a line of JSON for each, written when the chart is
/// done, so that another run goes on where this one was stopped, however that happened. A line that was cut off in the
/// middle is passed over.
///
/// Rows of a run that came to its end are marked as unchanged; those of one that did not are not, and so belong to the
/// run that goes on.
final class CatalogMemory implements AutoCloseable {

    private static final String NAME = ".catalog.jsonl";

    private final Path file;
    private final Map<String, CatalogReportRow> rows;
    private final OutputStream journal;

    private CatalogMemory(Path file, Map<String, CatalogReportRow> rows, OutputStream journal) {
        this.file = file;
        this.rows = rows;
        this.journal = journal;
    }

    /// The memory of this folder, which is made if need be.
    static CatalogMemory of(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(NAME);
        Map<String, CatalogReportRow> rows = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> row(line).ifPresent(row -> rows.put(row.chart(), row)));
            }
        }
        OutputStream journal = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        journal.write('\n'); // ends a line that was cut off
        return new CatalogMemory(file, rows, journal);
    }

    private static Optional<CatalogReportRow> row(String line) {
        try {
            return line.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            EventJson.readDocument(CatalogReportRow.class, line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return Optional.empty(); // cut off
        }
    }

    /// The last that is known of this chart.
    synchronized Optional<CatalogReportRow> last(String chart) {
        return Optional.ofNullable(rows.get(chart));
    }

    /// Everything that is known.
    synchronized Stream<CatalogReportRow> all() {
        return Stream.of(rows.values().toArray(CatalogReportRow[]::new));
    }

    /// Remembers what became of a chart, for good once this returns.
    synchronized void add(CatalogReportRow row) throws IOException {
        rows.put(row.chart(), row);
        write(journal, row);
    }

    /// The run has come to its end: all that is known is unchanged from now on. Keeps one line for each chart.
    synchronized void settle() throws IOException {
        Path settled = file.resolveSibling(NAME + ".part");
        try (OutputStream out = Files.newOutputStream(settled)) {
            for (CatalogReportRow row : rows.values()) {
                write(out, asUnchanged(row));
            }
        }
        Files.move(settled, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The row as a later run reports it.
    static CatalogReportRow asUnchanged(CatalogReportRow row) {
        return new CatalogReportRow(
                row.conversion(),
                row.chart(),
                row.state(),
                true,
                row.code(),
                row.where(),
                row.message(),
                row.advice(),
                row.images(),
                row.packageName(),
                row.packageDigest(),
                Optional.empty());
    }

    private static void write(OutputStream out, CatalogReportRow row) throws IOException {
        byte[] json = EventJson.writeDocument(row);
        byte[] line = new byte[json.length + 1];
        System.arraycopy(json, 0, line, 0, json.length);
        line[json.length] = '\n';
        out.write(line); // in one piece
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
