package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.CatalogReportRow.Compared;
import java.nio.file.Path;
import java.util.Optional;

/// Makes the rows of a catalog's report.
final class CatalogRows {

    private static final String FAILED = "failed";

    private CatalogRows() {}

    /// What a chart is called from one run to the next, whatever its content.
    static String chart(ChartInput input) {
        return input.source().isPresent()
                ? input.place()
                : Path.of(input.place())
                        .toAbsolutePath()
                        .normalize()
                        .getFileName()
                        .toString();
    }

    /// Whether converting the chart again could not come to anything else.
    static boolean isFinal(CatalogReportRow row) {
        return !row.state().equals(FAILED);
    }

    /// @param made where the package lies below the output folder
    static CatalogReportRow of(String id, Packed packed, String made, Compared compared) {
        return new CatalogReportRow(
                id,
                chart(packed.input()),
                "ready",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(packed.transformed().images()),
                Optional.of(made),
                Optional.of(packed.made().archive().digest()),
                Optional.of(compared));
    }

    static CatalogReportRow of(String id, Refused refused) {
        var why = refused.why();
        return withoutPackage(
                id,
                refused.input(),
                "refused",
                why.code().code(),
                why.where(),
                why.message(),
                why.code().advice());
    }

    static CatalogReportRow of(String id, Failed failed) {
        return withoutPackage(
                id,
                failed.input(),
                FAILED,
                failed.why().code(),
                "",
                failed.why().message(),
                "Run the command again.");
    }

    private static CatalogReportRow withoutPackage(
            String id, ChartInput input, String state, String code, String where, String message, String advice) {
        return new CatalogReportRow(
                id,
                chart(input),
                state,
                false,
                Optional.of(code),
                Optional.of(where),
                Optional.of(message),
                Optional.of(advice),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
