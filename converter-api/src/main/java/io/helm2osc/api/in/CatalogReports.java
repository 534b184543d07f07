package io.helm2osc.api.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helm2osc.api.Projection;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogChild;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.CatalogProjection.ChildSelection;
import io.helm2osc.api.catalog.ReportRows;
import io.helm2osc.api.status.Selection;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.CatalogReportText;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The report of a catalog: each chart with what became of it and what to do about that. It is written as it is read.
@Singleton
@Path(CatalogsResource.CATALOGS + "/{id}/report")
public class CatalogReports {

    private static final String STYLE = "<link rel=\"stylesheet\" href=\"/page.css\">";

    private final KnownCatalogs known;
    private final CatalogProjection catalogs;
    private final Projection conversions;
    private final ObjectMapper json;

    CatalogReports(KnownCatalogs known, CatalogProjection catalogs, Projection conversions, ObjectMapper json) {
        this.known = known;
        this.catalogs = catalogs;
        this.conversions = conversions;
        this.json = json;
    }

    /// Takes the rows one after the other.
    @FunctionalInterface
    private interface Rows {
        void take(CatalogReportRow row) throws IOException;
    }

    /// For machines.
    @Needs(Scope.READ)
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCatalogReport", summary = "Each chart of one catalog, and what to do about it")
    public StreamingOutput json(@PathParam("id") String id) {
        Catalog catalog = known.find(id);
        CatalogDocument summary =
                CatalogDocument.of(catalog, catalogs.progress(catalog.id()), catalogs.gone(catalog.id()));
        return output -> {
            try (JsonGenerator report = json.createGenerator(output)) {
                report.writeStartObject();
                report.writePOJOField("catalog", summary);
                report.writeArrayFieldStart("charts");
                rows(catalog, report::writePOJO);
                report.writeEndArray();
                report.writeEndObject();
            }
        };
    }

    /// For spreadsheets.
    @Needs(Scope.READ)
    @GET
    @Produces("text/csv")
    public StreamingOutput csv(@PathParam("id") String id) {
        Catalog catalog = known.find(id);
        return output -> {
            try (Writer report = new OutputStreamWriter(output, UTF_8)) {
                report.write(CatalogReportText.csvHead());
                rows(catalog, row -> report.write(CatalogReportText.csv(row)));
            }
        };
    }

    /// For people.
    @Needs(Scope.READ)
    @GET
    @Produces(MediaType.TEXT_HTML)
    public StreamingOutput html(@PathParam("id") String id) {
        Catalog catalog = known.find(id);
        String summary =
                catalog.state().word() + ": " + catalogs.progress(catalog.id()).states();
        return output -> {
            try (Writer report = new OutputStreamWriter(output, UTF_8)) {
                report.write(CatalogReportText.htmlHead("Catalog " + catalog.id(), summary, STYLE));
                rows(catalog, row -> report.write(CatalogReportText.html(row)));
                report.write(CatalogReportText.htmlEnd());
            }
        };
    }

    private void rows(Catalog catalog, Rows rows) throws IOException {
        Optional<Long> after = Optional.empty();
        List<CatalogChild> page;
        do {
            page = catalogs.children(new ChildSelection(
                    catalog.id(), Optional.empty(), Optional.empty(), after, Selection.LONGEST_PAGE));
            for (CatalogChild child : page) {
                rows.take(ReportRows.of(child, conversions.find(child.id())));
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast().position());
        } while (page.size() == Selection.LONGEST_PAGE);
    }
}
