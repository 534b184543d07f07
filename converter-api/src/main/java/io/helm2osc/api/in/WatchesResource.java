package io.helm2osc.api.in;

import io.helm2osc.api.Watches;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.catalog.WatchProjection;
import io.helm2osc.api.catalog.WatchProjection.KnownWatch;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.api.request.JsonWatch;
import io.helm2osc.contract.WatchName;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Watches on catalogs: which are run again and again, and when.
@Singleton
@Path(WatchesResource.WATCHES)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WatchesResource {

    /// Where watches live.
    static final String WATCHES = "/v1/watches";

    private final Watches watches;
    private final WatchProjection projection;
    private final CurrentCaller caller;
    private final Clock clock;

    WatchesResource(Watches watches, WatchProjection projection, CurrentCaller caller, Clock clock) {
        this.watches = watches;
        this.projection = projection;
        this.caller = caller;
        this.clock = clock;
    }

    /// Sets a watch, in place of any of the same name.
    @Needs(Scope.CONVERT)
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(operationId = "setWatch", summary = "Have a catalog run again and again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestForms.Watch.class)))
    @APIResponse(
            responseCode = "201",
            description = "The broker has it",
            content = @Content(schema = @Schema(implementation = WatchDocument.class)))
    public Response set(InputStream body) {
        JsonWatch asked = JsonWatch.read(Bodies.read(body, Bodies.CATALOG_BYTES), caller.tenant(), clock.instant());
        String name = asked.name().local();
        watches.set(asked.name(), asked.watch());
        return Response.created(URI.create(WATCHES + "/" + name))
                .entity(WatchDocument.of(find(name)))
                .build();
    }

    /// By name, a page at a time.
    @Needs(Scope.READ)
    @GET
    @Operation(operationId = "listWatches", summary = "List watches by name")
    public WatchListDocument list(
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue("50") String limit) {
        int length = PageLimit.of(limit);
        List<KnownWatch> found = projection.list(caller.tenant(), cursor.flatMap(this::name), length);
        return new WatchListDocument(
                found.stream().map(WatchDocument::of).toList(),
                found.size() < length
                        ? Optional.empty()
                        : Optional.of(found.getLast().name().local()));
    }

    /// A page of watches.
    ///
    /// @param next the cursor of the next page, when there may be one
    record WatchListDocument(List<WatchDocument> watches, Optional<String> next) {}

    /// One watch.
    @Needs(Scope.READ)
    @GET
    @Path("{name}")
    @Operation(operationId = "getWatch", summary = "One watch, and its last run")
    public WatchDocument get(@PathParam("name") String name) {
        return WatchDocument.of(find(name));
    }

    /// Begins no run for now.
    @Needs(Scope.CONVERT)
    @POST
    @Path("{name}/pause")
    @Operation(operationId = "pauseWatch", summary = "Begin no run of a watched catalog for now")
    public WatchDocument pause(@PathParam("name") String name) {
        return paused(name, true);
    }

    /// Begins runs again; one that was missed begins at once.
    @Needs(Scope.CONVERT)
    @POST
    @Path("{name}/resume")
    @Operation(operationId = "resumeWatch", summary = "Begin runs of a watched catalog again")
    public WatchDocument resume(@PathParam("name") String name) {
        return paused(name, false);
    }

    /// Removes a watch. What it has asked for goes on.
    @Needs(Scope.CONVERT)
    @DELETE
    @Path("{name}")
    @Operation(operationId = "removeWatch", summary = "Begin no run of a watched catalog any more")
    public void remove(@PathParam("name") String name) {
        watches.remove(find(name).name());
    }

    private WatchDocument paused(String name, boolean now) {
        KnownWatch known = find(name);
        watches.set(known.name(), known.watch().paused(now));
        return get(name);
    }

    private KnownWatch find(String name) {
        return name(name)
                .flatMap(projection::find)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no watch of this name.")));
    }

    /// The watch that this caller calls so.
    private Optional<WatchName> name(String text) {
        return WatchName.parse(caller.tenant(), text);
    }
}
