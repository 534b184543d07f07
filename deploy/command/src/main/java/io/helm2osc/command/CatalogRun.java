package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.CatalogReportRow.Compared;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// Converts the charts of a catalog that have not been converted before, with the same content and options and by the
/// same version of the converter. Many threads may use it.
record CatalogRun(
        Intake intake,
        Conversion conversion,
        ConversionOptions options,
        CatalogMemory memory,
        OutputFolder folder,
        boolean republish) {

    /// What became of a chart, and the line that tells people if it was now.
    record Step(CatalogReportRow row, Optional<String> line) {}

    /// Has the chart converted, written and remembered, unless it was.
    Step step(ChartInput input) {
        // A digest that the index tells spares us fetching the chart.
        Optional<String> told = told(input).map(this::id);
        return told.flatMap(id -> known(input, id)).orElseGet(() -> switch (intake.bring(input)) {
            case Outcome.Done<Bytes>(var chart) -> {
                String id = told.orElseGet(() -> id(chart.digest()));
                yield known(input, id).orElseGet(() -> ended(id, conversion.convert(input, chart, 0)));
            }
            // What could not be had is asked for again the next time.
            case Outcome.Refused<Bytes>(var why) -> step(told.orElse(""), new Refused(input, why));
            case Outcome.Deferred<Bytes>(var why) -> step(told.orElse(""), new Failed(input, why));
        });
    }

    private static Optional<Digest> told(ChartInput input) {
        return input.source()
                .flatMap(source ->
                        source instanceof ChartSource.FromUrl(var url, var digest) ? digest : Optional.empty());
    }

    private String id(Digest chart) {
        return ConversionId.derive(new ChartSource.Uploaded(chart), options, ConverterVersion.CURRENT)
                .value();
    }

    /// What was done before, if it still holds: a package has to be where it was, and what failed may work now.
    private Optional<Step> known(ChartInput input, String id) {
        return memory.last(CatalogRows.chart(input))
                .filter(row -> row.conversion().equals(id) && CatalogRows.isFinal(row))
                .filter(row -> row.packageName().map(folder::has).orElse(true))
                .filter(row -> !(republish && row.unchanged()))
                .map(row -> new Step(row, Optional.empty()));
    }

    private Step ended(String id, ChartResult result) {
        try {
            Step step = switch (result) {
                case Packed packed -> written(id, packed);
                case Refused refused -> step(id, refused);
                case Failed failed -> step(id, failed);
            };
            if (CatalogRows.isFinal(step.row())) {
                memory.add(step.row());
            }
            return step;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the output folder: " + e.getMessage(), e);
        }
    }

    private Step written(String id, Packed packed) throws IOException {
        Optional<CatalogReportRow> before = memory.last(CatalogRows.chart(packed.input()));
        Path made = folder.write(packed, before.flatMap(CatalogReportRow::packageName));
        return new Step(
                CatalogRows.of(id, packed, folder.relative(made), compared(packed, before)),
                Optional.of(Line.of(packed, made)));
    }

    private static Step step(String id, Refused refused) {
        return new Step(CatalogRows.of(id, refused), Optional.of(Line.of(refused)));
    }

    private static Step step(String id, Failed failed) {
        return new Step(CatalogRows.of(id, failed), Optional.of(Line.of(failed)));
    }

    private static Compared compared(Packed packed, Optional<CatalogReportRow> before) {
        return before.flatMap(CatalogReportRow::packageDigest)
                .map(digest -> digest.equals(packed.made().archive().digest()) ? Compared.SAME : Compared.CHANGED)
                .orElse(Compared.NEW);
    }
}
