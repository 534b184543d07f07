package io.helm2osc.api.in;

import io.helm2osc.api.access.Scope;
import io.helm2osc.api.problem.Problem;
import io.helm2osc.api.problem.ProblemKind;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.History;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ConversionEvent.PackageReady;
import io.helm2osc.contract.ConversionEvent.RelocatedPackage;
import io.helm2osc.pipeline.ArtifactStore;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Hands out what a conversion made. What is served is what was built: the digest is checked before the first byte
/// goes out.
@Singleton
@Path(Links.CONVERSIONS + "/{id}")
public class ArtifactsResource {

    private final KnownConversions known;
    private final ArtifactStore artifacts;

    ArtifactsResource(KnownConversions known, ArtifactStore artifacts) {
        this.known = known;
        this.artifacts = artifacts;
    }

    /// The OSC package.
    @Needs(Scope.READ)
    @GET
    @Path("package")
    @Operation(operationId = "downloadPackage", summary = "Download the OSC package")
    public Response archive(@PathParam("id") String id, @Context Request request) {
        return artifact(id, PackageReady::archive, PackageReady::fileName, request);
    }

    /// The OSC package with the addresses of the registry that was asked for.
    @Needs(Scope.READ)
    @GET
    @Path("relocated-package")
    @Operation(operationId = "downloadRelocatedPackage", summary = "Download the package for the target registry")
    public Response relocated(@PathParam("id") String id, @Context Request request) {
        RelocatedPackage twin = made(known.find(id))
                .relocated()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemKind.NOT_FOUND,
                        "The conversion made no relocated package: none was asked for, or a finding says why not.")));
        return artifact(id, made -> twin.archive(), PackageReady::fileName, request);
    }

    /// Which values drive which image.
    @Needs(Scope.READ)
    @GET
    @Path("mapping")
    @Operation(operationId = "downloadMapping", summary = "Download mapping.yaml")
    public Response mapping(@PathParam("id") String id, @Context Request request) {
        return artifact(id, PackageReady::mapping, made -> stem(made) + ".mapping.yaml", request);
    }

    /// What was found, changed and proved.
    @Needs(Scope.READ)
    @GET
    @Path("report")
    @Operation(operationId = "downloadReport", summary = "Download the report")
    public Response report(@PathParam("id") String id, @Context Request request) {
        return artifact(id, PackageReady::report, made -> stem(made) + ".report.json", request);
    }

    private Response artifact(
            String id,
            Function<PackageReady, ArtifactReference> choice,
            Function<PackageReady, String> fileName,
            Request request) {
        PackageReady made = made(known.find(id));
        ArtifactReference reference = choice.apply(made);
        EntityTag tag = new EntityTag(reference.digest().value());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        String hash = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(reference.digest().hex()));
        return Response.ok(artifacts.read(reference), reference.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + safe(fileName.apply(made)) + '"')
                .header("Repr-Digest", "sha-256=:" + hash + ":")
                .header("Digest", "sha-256=" + hash)
                .build();
    }

    private static PackageReady made(History history) {
        if (history.state() != ConversionState.READY) {
            throw new ProblemException(
                    history.state().isTerminal()
                            ? Problem.of(ProblemKind.NOT_FOUND, "The conversion ended without a package.")
                            : Problem.of(ProblemKind.NOT_FINISHED, "The conversion is still under way."));
        }
        return history.find(PackageReady.class).orElseThrow();
    }

    private static String stem(PackageReady made) {
        return made.chart().name() + "-" + made.chart().version();
    }

    // A name that cannot end the header that it stands in.
    private static String safe(String fileName) {
        return fileName.replaceAll("[^A-Za-z0-9._+-]", "_");
    }
}
