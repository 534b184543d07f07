package io.helm2osc.api.catalog;

import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.History;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.ConversionEvent.ConversionFailed;
import io.helm2osc.contract.ConversionEvent.ConversionRefused;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.RefusalCode;
import java.util.Optional;

/// Makes the rows of a catalog's report.
public final class ReportRows {

    private static final String TRY_AGAIN = "Retry the catalog; if it fails again, the logs of the stage say more.";

    private ReportRows() {}

    /// The row of a chart of which the projection knows this history, or nothing yet.
    public static CatalogReportRow of(CatalogChild child, Optional<History> history) {
        Optional<PackageReady> made = history.filter(known -> known.state() == ConversionState.READY)
                .flatMap(known -> known.find(PackageReady.class));
        Optional<Why> why = history.flatMap(ReportRows::why);
        return new CatalogReportRow(
                child.id().value(),
                child.label(),
                child.state(),
                child.unchanged(),
                why.map(Why::code),
                why.map(Why::where),
                why.map(Why::message),
                why.map(Why::advice),
                made.map(PackageReady::images),
                made.map(PackageReady::fileName),
                made.map(PackageReady::archive).map(ArtifactReference::digest),
                Optional.empty());
    }

    private static Optional<Why> why(History history) {
        return switch (history.state()) {
            case REFUSED ->
                history.find(ConversionRefused.class).map(event -> {
                    RefusalCode code = event.refusal().code();
                    return new Why(
                            code.code(),
                            event.refusal().where(),
                            event.refusal().message(),
                            code.advice());
                });
            case FAILED ->
                history.find(ConversionFailed.class)
                        .map(event ->
                                new Why(event.fault().code(), "", event.fault().message(), TRY_AGAIN));
            case REQUESTED, FETCHED, TRANSFORMED, READY -> Optional.empty();
        };
    }

    private record Why(String code, String where, String message, String advice) {}
}
