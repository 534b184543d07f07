package io.helm2osc.api.in;

import java.time.Instant;
import java.util.List;
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

    @Schema(name = "CatalogRequest", description = "Either repository or charts")
    record Catalog(
            @Schema(examples = "https://charts.example.org") Optional<String> repository,
            Optional<List<ChartPlace>> charts,

            @Schema(description = "Patterns of chart names, with * for any letters")
            Optional<List<String>> names,

            @Schema(description = "So many of each chart, the newest first", defaultValue = "1", minimum = "1")
            Optional<Integer> versionsPerChart,

            @Schema(description = "Only what was created then or later")
            Optional<Instant> since,

            @Schema(description = "At most so many charts in all", minimum = "1")
            Optional<Integer> limit,

            @Schema(
                    enumeration = {"skip", "convert"},
                    defaultValue = "skip")
            Optional<String> deprecated,

            @Schema(
                    enumeration = {"skip", "convert"},
                    defaultValue = "skip")
            Optional<String> library,

            @Schema(description = "Values for rendering: an object, or YAML text", implementation = Object.class)
            Optional<Object> values,

            @Schema(description = "The same for single charts, by name", implementation = Object.class)
            Optional<Object> valuesPerChart,

            Optional<String> releaseName,
            @Schema(enumeration = {"zip", "tgz"}) Optional<String> format,
            Optional<String> targetRegistry,

            @Schema(description = "Convert and announce again what was converted before")
            Optional<Boolean> republish) {}

    @Schema(name = "WatchRequest", description = "Either every, or cron and zone")
    record Watch(
            @Schema(required = true, pattern = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
            String name,

            @Schema(required = true) Catalog catalog,
            @Schema(examples = "PT6H") Optional<String> every,

            @Schema(description = "Five fields as in a crontab", examples = "30 3 * * *")
            Optional<String> cron,

            @Schema(defaultValue = "UTC", examples = "Europe/Zurich")
            Optional<String> zone,

            @Schema(description = "Each run begins so much later at most", examples = "PT10M", defaultValue = "PT0S")
            Optional<String> jitter,

            @Schema(defaultValue = "false") Optional<Boolean> paused) {}

    @Schema(name = "ConversionUpload")
    record Upload(
            @Schema(required = true, type = SchemaType.STRING, format = "binary", description = "The packed chart")
            String chart,

            @Schema(description = "YAML text") Optional<String> values,
            Optional<String> releaseName,
            @Schema(enumeration = {"zip", "tgz"}) Optional<String> format,
            Optional<String> targetRegistry) {}
}
