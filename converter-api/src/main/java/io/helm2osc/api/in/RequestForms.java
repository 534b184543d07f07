package io.helm2osc.api.in;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The forms of a request, as the OpenAPI document shows them. What reads them is
/// [io.helm2osc.api.request.JsonRequest] and [UploadReader].
final class RequestForms {

    private RequestForms() {}

    @Schema(name = "ConversionRequest")
    record Json(
            @Schema(required = true) ChartPlace chart,

            @Schema(description = "Values for rendering: an object, or YAML text", implementation = Object.class)
            Optional<Object> values,

            Optional<String> releaseName,
            @Schema(enumeration = {"zip", "tgz"}) Optional<String> format,
            @Schema(examples = "registry.example.org/team") Optional<String> targetRegistry) {}

    @Schema(
            name = "ChartPlace",
            description = "url (and digest); or repository, name and version; or oci",
            examples = "{\"url\":\"https://charts.example.org/demo-1.2.3.tgz\"}")
    record ChartPlace(
            Optional<String> url,
            @Schema(pattern = "sha256:[0-9a-f]{64}") Optional<String> digest,
            Optional<String> repository,
            Optional<String> name,
            Optional<String> version,

            @Schema(examples = "oci://registry.example.org/charts/demo:1.2.3")
            Optional<String> oci) {}

    @Schema(name = "ConversionUpload")
    record Upload(
            @Schema(required = true, type = SchemaType.STRING, format = "binary", description = "The packed chart")
            String chart,

            @Schema(description = "YAML text") Optional<String> values,
            Optional<String> releaseName,
            @Schema(enumeration = {"zip", "tgz"}) Optional<String> format,
            Optional<String> targetRegistry) {}
}
