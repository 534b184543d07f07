package io.helm2osc.api.in;

import io.helm2osc.api.problem.CodePage;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Explains codes: where the `type` of a problem document leads.
@Singleton
@Path("/problems")
public class ProblemsResource {

    /// All codes.
    @OpenToAll
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listProblems", summary = "The codes of problems, refusals and faults")
    public List<String> codes() {
        return CodePage.codes();
    }

    /// One code, for people.
    @OpenToAll
    @GET
    @Path("{code}")
    @Produces({MediaType.TEXT_HTML + ";charset=UTF-8", Problem.MEDIA_TYPE})
    @Operation(operationId = "getProblemPage", summary = "What a code means, and what to do, as a page")
    public String page(@PathParam("code") String code) {
        return find(code).html();
    }

    /// One code, for machines.
    @OpenToAll
    @GET
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getProblem", summary = "What a code means, and what to do")
    public CodePage document(@PathParam("code") String code) {
        return find(code);
    }

    private static CodePage find(String code) {
        return CodePage.of(code)
                .orElseThrow(() ->
                        new ProblemException(Problem.of(ProblemKind.NOT_FOUND, "There is no code of this name.")));
    }
}
