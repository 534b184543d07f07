package io.helm2osc.api.in;

import io.helm2osc.api.Projection;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.Cursor;
import io.helm2osc.api.status.Selection;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Tells what became of conversions.
@Singleton
@Path(Links.CONVERSIONS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ConversionsResource {

    private final Projection projection;
    private final KnownConversions known;
    private final EventStreams streams;
    private final CurrentCaller caller;

    ConversionsResource(Projection projection, KnownConversions known, EventStreams streams, CurrentCaller caller) {
        this.caller = caller;
        this.projection = projection;
        this.known = known;
        this.streams = streams;
    }

    /// The newest first, a page at a time.
    @Needs(Scope.READ)
    @GET
    @Operation(operationId = "listConversions", summary = "List conversions, newest first")
    public ListDocument list(
            @QueryParam("state") Optional<String> state,
            @QueryParam("chart") Optional<String> chart,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        return ListDocument.of(projection.list(new Selection(
                caller.tenant(),
                state.map(ConversionsResource::state),
                chart,
                cursor.map(Cursor::parse),
                PageLimit.of(limit))));
    }

    /// One conversion.
    @Needs(Scope.READ)
    @GET
    @Path("{id}")
    @Operation(operationId = "getConversion", summary = "What became of one conversion")
    public ConversionDocument get(@PathParam("id") String id) {
        return ConversionDocument.of(known.find(id));
    }

    /// The events of one conversion as they come, those before included, until there is a last word.
    @Needs(Scope.READ)
    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(operationId = "watchConversion", summary = "The events of one conversion as they come")
    public void events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") Optional<String> lastSeen,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Optional<EventType> last = lastSeen.flatMap(EventType::ofWord);
        boolean nothingMore = known.find(id).state().isTerminal()
                && last.filter(EventType::isTerminal).isPresent();
        if (nothingMore) {
            // The one answer that tells a browser not to come back.
            throw new WebApplicationException(Response.noContent().build());
        }
        streams.watch(new Watcher(projection, new ConversionId(id), last, sink, sse));
    }

    private static ConversionState state(String word) {
        return ConversionState.of(word)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.REQUEST_MALFORMED, "state", "There is no such state of a conversion."));
    }
}
