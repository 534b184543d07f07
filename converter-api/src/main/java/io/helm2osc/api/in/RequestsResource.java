package io.helm2osc.api.in;

import io.helm2osc.api.Conversions;
import io.helm2osc.api.Receipt;
import io.helm2osc.api.access.Scope;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.request.ConversionRequest;
import io.helm2osc.api.request.JsonRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/// Takes requests for conversions.
@Singleton
@Path(Links.CONVERSIONS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RequestsResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Conversions conversions;
    private final UploadReader uploads;
    private final CurrentCaller caller;

    RequestsResource(Conversions conversions, UploadReader uploads, CurrentCaller caller) {
        this.conversions = conversions;
        this.uploads = uploads;
        this.caller = caller;
    }

    /// A request in JSON. What curl sends with a bare `-d` is taken for JSON too.
    @Needs(Scope.CONVERT)
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(operationId = "requestConversion", summary = "Ask for the conversion of a chart that lies elsewhere")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RequestForms.Json.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken: the broker has it",
            content = @Content(schema = @Schema(implementation = ReceiptDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known: the same request came to its end before",
            content = @Content(schema = @Schema(implementation = ReceiptDocument.class)))
    public Response request(InputStream body, @HeaderParam(IDEMPOTENCY_KEY) Optional<String> key) {
        return answer(JsonRequest.read(Bodies.read(body, Bodies.JSON_BYTES)), key);
    }

    /// A request whose part `chart` holds the packed chart.
    @Needs(Scope.CONVERT)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "uploadChart", summary = "Ask for the conversion of a chart that is sent along")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = RequestForms.Upload.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken: the broker has it",
            content = @Content(schema = @Schema(implementation = ReceiptDocument.class)))
    public Response upload(MultipartFormDataInput form, @HeaderParam(IDEMPOTENCY_KEY) Optional<String> key) {
        return answer(uploads.read(form), key);
    }

    private Response answer(ConversionRequest request, Optional<String> key) {
        Receipt receipt = conversions.request(request.belongingTo(caller.tenant()), KeyHeader.checked(key));
        URI place = URI.create(Links.CONVERSIONS + "/" + receipt.id());
        Response.ResponseBuilder answer = receipt.state().isTerminal() ? Response.ok() : Response.accepted();
        return answer.location(place).entity(ReceiptDocument.of(receipt)).build();
    }
}
