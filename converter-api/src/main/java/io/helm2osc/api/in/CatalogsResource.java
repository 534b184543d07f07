package io.helm2osc.api.in;

import io.helm2osc.api.Catalogs;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.catalog.CatalogProjection.ChildSelection;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.request.JsonCatalog;
import io.helm2osc.api.status.Cursor;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Takes requests for catalogs, and tells what became of them.
@Singleton
@Path(CatalogsResource.CATALOGS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class CatalogsResource {

    /// Where catalogs live.
    static final String CATALOGS = "/v1/catalogs";

    private final Catalogs catalogs;
    private final CatalogProjection projection;
    private final KnownCatalogs known;
    private final EventStreams streams;
    private final CurrentCaller caller;

    CatalogsResource(
            Catalogs catalogs,
            CatalogProjection projection,
            KnownCatalogs known,
            EventStreams streams,
            CurrentCaller caller) {
        this.catalogs = catalogs;
        this.projection = projection;
        this.known = known;
        this.streams = streams;
        this.caller = caller;
    }

    /// A request in JSON.
    @Needs(Scope.CONVERT)
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(operationId = "requestCatalog", summary = "Ask for the conversion of many charts")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestForms.Catalog.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken: the broker has it",
            content = @Content(schema = @Schema(implementation = CatalogDocument.class)))
    public Response request(InputStream body, @HeaderParam("Idempotency-Key") Optional<String> key) {
        Catalog catalog = catalogs.request(
                JsonCatalog.read(Bodies.read(body, Bodies.CATALOG_BYTES)).belongingTo(caller.tenant()),
                KeyHeader.checked(key));
        return taken(catalog);
    }

    /// The newest first, a page at a time.
    @Needs(Scope.READ)
    @GET
    @Operation(operationId = "listCatalogs", summary = "List catalogs, newest first")
    public CatalogListDocument list(
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
        int length = PageLimit.of(limit);
        return CatalogListDocument.of(projection.list(caller.tenant(), cursor.map(Cursor::parse), length), length);
    }

    /// One catalog.
    @Needs(Scope.READ)
    @GET
    @Path("{id}")
    @Operation(operationId = "getCatalog", summary = "How one catalog stands")
    public CatalogDocument get(@PathParam("id") String id) {
        return document(known.find(id));
    }

    /// Its conversions, a page at a time.
    @Needs(Scope.READ)
    @GET
    @Path("{id}/conversions")
    @Operation(operationId = "listCatalogConversions", summary = "List the conversions of one catalog")
    public ChildrenDocument children(
            @PathParam("id") String id,
            @QueryParam("state") Optional<String> state,
            @QueryParam("code") Optional<String> code,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        int length = PageLimit.of(limit);
        return ChildrenDocument.of(
                projection.children(new ChildSelection(
                        known.find(id).id(), state, code, cursor.map(CatalogsResource::position), length)),
                length);
    }

    /// How it stands, whenever that changes, until it is completed.
    @Needs(Scope.READ)
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(operationId = "watchCatalog", summary = "The progress of one catalog as it comes")
    public void events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") Optional<String> lastSeen,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Catalog catalog = known.find(id);
        if (catalog.state().isTerminal() && lastSeen.equals(Optional.of(CatalogWatcher.lastId(catalog)))) {
            // The one answer that tells a browser not to come back.
            throw new WebApplicationException(Response.noContent().build());
        }
        streams.watch(new CatalogWatcher(catalog.id(), lastSeen, projection, sink, sse));
    }

    /// Begins nothing more of it.
    @Needs(Scope.CONVERT)
    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelCatalog", summary = "Begin nothing more of one catalog")
    public Response cancel(@PathParam("id") String id) {
        Catalog catalog = known.find(id);
        if (!catalog.state().isTerminal()) {
            catalogs.cancel(catalog.id());
        }
        return taken(catalog);
    }

    /// Tries again what failed. A catalog in which nothing failed stays as it is.
    @Needs(Scope.CONVERT)
    @POST
    @Path("{id}/retry")
    @Operation(operationId = "retryCatalog", summary = "Try again what failed in one catalog")
    public Response retry(@PathParam("id") String id) {
        Catalog catalog = known.find(id);
        boolean failures = catalog.completed()
                .map(CatalogCompleted::totals)
                .filter(totals -> totals.failed() > 0)
                .isPresent();
        if (catalog.state().isTerminal() && failures) {
            catalogs.retry(catalog.id());
        }
        return taken(catalog);
    }

    private Response taken(Catalog catalog) {
        return Response.accepted(document(catalog))
                .location(URI.create(CATALOGS + "/" + catalog.id()))
                .build();
    }

    private CatalogDocument document(Catalog catalog) {
        return CatalogDocument.of(catalog, projection.progress(catalog.id()), projection.gone(catalog.id()));
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException(
                    RefusalCode.REQUEST_MALFORMED, "cursor", "A cursor is taken from an earlier answer.");
        }
        return Long.parseLong(cursor);
    }
}
