package io.helm2osc.api.in;

import io.helm2osc.api.docs.AsyncApi;
import io.helm2osc.api.docs.Schemas;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.contract.ConverterVersion;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Serves what describes the interface of events; OpenAPI describes this one.
@Singleton
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    /// The AsyncAPI document.
    @OpenToAll
    @GET
    @Path("asyncapi")
    @Operation(operationId = "getAsyncApi", summary = "The AsyncAPI document of the events")
    public Map<String, Object> asyncApi() {
        return AsyncApi.document(ConverterVersion.CURRENT);
    }

    /// The names of the schemas.
    @OpenToAll
    @GET
    @Path("schemas")
    @Operation(operationId = "listSchemas", summary = "The names of the JSON Schemas of the events")
    public List<String> schemas() {
        return Schemas.names();
    }

    /// One schema.
    @OpenToAll
    @GET
    @Path("schemas/{name}")
    @Operation(operationId = "getSchema", summary = "One JSON Schema")
    public byte[] schema(@PathParam("name") String name) {
        return Schemas.find(name)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no schema of this name.")));
    }
}
