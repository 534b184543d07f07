package io.helm2osc.api.in;

import io.helm2osc.api.access.Scope;
import io.helm2osc.api.parked.ParkedPlace;
import io.helm2osc.api.parked.ParkedRecords;
import io.helm2osc.api.parked.ParkedRecords.Content;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Shows records that no stage could do anything with, and sends them on their way again.
@Singleton
@Path(ParkedResource.PARKED)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ParkedResource {

    /// Where parked records live.
    static final String PARKED = "/v1/parked";

    private final ParkedRecords records;
    private final Clock clock;

    ParkedResource(ParkedRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /// The list.
    record Listed(List<ParkedDocument> parked) {}

    /// The newest first.
    @Needs(Scope.OPERATE)
    @GET
    @Operation(operationId = "listParked", summary = "The newest records that no stage could do anything with")
    public Listed list(@QueryParam("limit") @DefaultValue("50") String limit) {
        return new Listed(records.newest(PageLimit.of(limit)).stream()
                .map(record -> ParkedDocument.of(record, Optional.empty()))
                .toList());
    }

    /// One of them, with what it holds.
    @Needs(Scope.OPERATE)
    @GET
    @Path("{place}")
    @Operation(operationId = "getParked", summary = "One parked record with what it holds")
    public ParkedDocument get(@PathParam("place") String place) {
        Content content = find(place);
        return ParkedDocument.of(content.record(), Optional.of(content.value()));
    }

    /// Sends it to where it came from.
    @Needs(Scope.OPERATE)
    @POST
    @Path("{place}/replay")
    @Operation(operationId = "replayParked", summary = "Send a parked record to the topic that it came from")
    public Response replay(@PathParam("place") String place) {
        Content content = find(place);
        records.replay(content.record().place(), clock.instant());
        return Response.accepted(ParkedDocument.of(content.record(), Optional.empty()))
                .build();
    }

    private Content find(String place) {
        return ParkedPlace.parse(place)
                .flatMap(records::find)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.NOT_FOUND, "There is no parked record at this place.")));
    }
}
