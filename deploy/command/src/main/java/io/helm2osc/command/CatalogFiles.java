package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.CatalogReportText;
import io.helm2osc.pipeline.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// The report of a catalog as files beside its packages: `catalog.json`, `catalog.csv` and `catalog.html`.
record CatalogFiles(Path folder) {

    private static final String JSON = "catalog.json";
    private static final String STYLE =
            "<style>body{font-family:sans-serif}td,th{padding:.2em .5em;text-align:left;vertical-align:top}</style>";

    /// The report that lies here; none if what lies here is of another release, or no report.
    Optional<CatalogReport> last() throws IOException {
        Path file = folder.resolve(JSON);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] json = Files.readAllBytes(file);
        try {
            return Optional.of(EventJson.readDocument(CatalogReport.class, json));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(CatalogReport report) throws IOException {
        OutputFolder.write(folder.resolve(JSON), Bytes.of(EventJson.writeDocument(report)));
        OutputFolder.write(
                folder.resolve("catalog.csv"),
                Bytes.utf8(report.charts().stream()
                        .map(CatalogReportText::csv)
                        .collect(Collectors.joining("", CatalogReportText.csvHead(), ""))));
        String head = CatalogReportText.htmlHead("Catalog " + report.catalog(), report.totals(), STYLE);
        OutputFolder.write(
                folder.resolve("catalog.html"),
                Bytes.utf8(report.charts().stream()
                        .map(CatalogReportText::html)
                        .collect(Collectors.joining("", head, CatalogReportText.htmlEnd()))));
    }
}
