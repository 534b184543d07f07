package io.helm2osc.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The registry of refusal codes. The code is the contract; messages may change. Source: reliability, code registry.
public enum RefusalCode {
    REQUEST_MALFORMED("request.malformed", "Correct the field that the message names and ask again."),
    REQUEST_TOO_LARGE("request.too-large", "Send less, or put values into the chart."),
    REQUEST_VALUES_PATH_INVALID(
            "request.values-path-invalid", "Write the path as values.yaml has it, with dots between its parts."),
    REQUEST_UNAUTHENTICATED("request.unauthenticated", "Ask with credentials that the service knows."),
    REQUEST_FORBIDDEN("request.forbidden", "Ask whoever runs the service to allow it."),
    REQUEST_IDEMPOTENCY_KEY_MISSING("request.idempotency-key-missing", "Send a header Idempotency-Key of your own."),
    REQUEST_IDEMPOTENCY_CONFLICT("request.idempotency-conflict", "Use a key of its own for each request."),
    REQUEST_IN_PROGRESS("request.in-progress", "Wait for the first request to end."),
    REQUEST_RATE_LIMITED("request.rate-limited", "Ask again later, and less often."),
    FETCH_URL_INVALID("fetch.url-invalid", "Correct the address in the index or in the request."),
    FETCH_SCHEME_FORBIDDEN("fetch.scheme-forbidden", "Give an address that begins with http, https or oci."),
    FETCH_EGRESS_DENIED("fetch.egress-denied", "Put the chart on a public host, or have private addresses allowed."),
    FETCH_REDIRECT_DENIED("fetch.redirect-denied", "Give the address that the redirect leads to."),
    FETCH_TOO_MANY_REDIRECTS("fetch.too-many-redirects", "Give the address that the redirects lead to."),
    FETCH_TOO_LARGE("fetch.too-large", "Take what is no part of the chart out of the archive."),
    FETCH_NOT_FOUND("fetch.not-found", "Publish the archive again, or take the version out of the index."),
    FETCH_DIGEST_MISMATCH("fetch.digest-mismatch", "Make the index anew, or find out who changed the archive."),
    FETCH_SIGNATURE_MISSING("fetch.signature-missing", "Publish the signature beside the archive."),
    FETCH_SIGNATURE_INVALID("fetch.signature-invalid", "Sign the archive again, or find out who changed it."),
    FETCH_TLS_INVALID("fetch.tls-invalid", "Renew the server's certificate."),
    INDEX_MALFORMED("index.malformed", "Make the index anew with helm repo index."),
    INDEX_TOO_LARGE("index.too-large", "Split the repository."),
    ARCHIVE_NOT_GZIP("archive.not-gzip", "Pack the chart with helm package; the address may lead to a web page."),
    ARCHIVE_TRUNCATED("archive.truncated", "Upload the archive again; its end is missing."),
    ARCHIVE_CORRUPT("archive.corrupt", "Pack the chart again with helm package."),
    ARCHIVE_TOO_MANY_ENTRIES("archive.too-many-entries", "Leave out files with .helmignore and pack the chart again."),
    ARCHIVE_ENTRY_TOO_LARGE(
            "archive.entry-too-large", "Leave the large file out with .helmignore and pack the chart again."),
    ARCHIVE_EXPANDS_TOO_LARGE(
            "archive.expands-too-large", "Leave out files with .helmignore and pack the chart again."),
    ARCHIVE_PATH_ESCAPES("archive.path-escapes", "Pack the chart again with helm package, from its own folder."),
    ARCHIVE_PATH_INVALID("archive.path-invalid", "Rename the file that the message names."),
    ARCHIVE_DUPLICATE_ENTRY("archive.duplicate-entry", "Pack the chart again with helm package."),
    ARCHIVE_LINK_FORBIDDEN("archive.link-forbidden", "Replace the link by the file that it points to."),
    ARCHIVE_SPECIAL_FILE("archive.special-file", "Take the special file out of the chart."),
    ARCHIVE_NO_SINGLE_ROOT("archive.no-single-root", "Pack the folder of the chart, not what is in it."),
    YAML_MALFORMED("yaml.malformed", "Correct the file that the message names; helm lint shows the line."),
    YAML_TOO_LARGE("yaml.too-large", "Split the file, or take generated content out of it."),
    YAML_TOO_DEEP("yaml.too-deep", "Nest the file less deeply."),
    YAML_TOO_MANY_ALIASES("yaml.too-many-aliases", "Write out what the aliases stand for."),
    YAML_CYCLIC_ALIAS("yaml.cyclic-alias", "Take out the alias that contains itself."),
    YAML_TAG_FORBIDDEN("yaml.tag-forbidden", "Take the tag out and write the value plainly."),
    YAML_NUMBER_TOO_LONG("yaml.number-too-long", "Put the number in quotes."),
    YAML_TOO_MANY_DOCUMENTS("yaml.too-many-documents", "Keep one document in the file."),
    CHART_METADATA_MISSING("chart.metadata-missing", "Add a Chart.yaml with name and version."),
    CHART_METADATA_INVALID("chart.metadata-invalid", "Correct Chart.yaml; helm lint shows what is wrong."),
    CHART_NAME_INVALID("chart.name-invalid", "Rename the chart to lower-case letters, digits and dashes."),
    CHART_VERSION_INVALID("chart.version-invalid", "Give the chart a version by SemVer, such as 1.2.3."),
    CHART_API_VERSION_UNSUPPORTED("chart.api-version-unsupported", "Set apiVersion to v1 or v2."),
    CHART_DEPENDENCY_ALIAS_INVALID(
            "chart.dependency-alias-invalid", "Rename the alias to letters, digits, dashes and underscores."),
    CHART_DEPENDENCY_MISSING("chart.dependency-missing", "Run helm dependency build and pack the chart again."),
    CHART_DEPENDENCY_CYCLE("chart.dependency-cycle", "Take the dependency out that leads back to the chart."),
    CHART_TOO_DEEP("chart.too-deep", "Nest fewer charts in each other."),
    CHART_NOT_INSTALLABLE("chart.not-installable", "Convert the charts that use this library instead."),
    SCHEMA_MALFORMED("schema.malformed", "Correct values.schema.json; it is no JSON Schema."),
    SCHEMA_TOO_COMPLEX("schema.too-complex", "Simplify values.schema.json."),
    SCHEMA_VALUES_REJECTED("schema.values-rejected", "Give values that the chart's own schema accepts."),
    RENDER_FAILED(
            "render.failed", "Give values under which the chart renders, or mend the template that the message names."),
    RENDER_VALUES_REQUIRED(
            "render.values-required", "Give the values that the message names, for this chart alone if need be."),
    RENDER_RECURSION("render.recursion", "Mend the template that includes itself."),
    RENDER_TIMEOUT("render.timeout", "Have the time for rendering raised, or simplify the chart."),
    RENDER_MEMORY("render.memory", "Have the memory for rendering raised, or simplify the chart."),
    RENDER_OUTPUT_TOO_LARGE("render.output-too-large", "Give values under which the chart renders less."),
    PACKAGE_TOO_LARGE("package.too-large", "Take large files out of the chart."),
    PACKAGE_RULE_VIOLATED(
            "package.rule-violated", "Mend what the rule names; the report of the conversion has the details.");

    private static final Map<String, RefusalCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RefusalCode::code, Function.identity()));

    private final String code;
    private final String advice;

    RefusalCode(String code, String advice) {
        this.code = code;
        this.advice = advice;
    }

    /// `family.name`, as it stands in events, problem documents and reports.
    public String code() {
        return code;
    }

    /// What to do about it, in one sentence, to whoever can.
    public String advice() {
        return advice;
    }

    /// The refusal code spelled so, if the registry has it.
    public static Optional<RefusalCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
