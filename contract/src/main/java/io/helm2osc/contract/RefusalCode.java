package io.helm2osc.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The registry of refusal codes. The code is the contract; messages may change. Source: reliability, code registry.
public enum RefusalCode {
    REQUEST_MALFORMED("request.malformed"),
    REQUEST_TOO_LARGE("request.too-large"),
    REQUEST_VALUES_PATH_INVALID("request.values-path-invalid"),
    REQUEST_UNAUTHENTICATED("request.unauthenticated"),
    REQUEST_FORBIDDEN("request.forbidden"),
    REQUEST_IDEMPOTENCY_KEY_MISSING("request.idempotency-key-missing"),
    REQUEST_IDEMPOTENCY_CONFLICT("request.idempotency-conflict"),
    REQUEST_IN_PROGRESS("request.in-progress"),
    REQUEST_RATE_LIMITED("request.rate-limited"),
    FETCH_URL_INVALID("fetch.url-invalid"),
    FETCH_SCHEME_FORBIDDEN("fetch.scheme-forbidden"),
    FETCH_EGRESS_DENIED("fetch.egress-denied"),
    FETCH_REDIRECT_DENIED("fetch.redirect-denied"),
    FETCH_TOO_MANY_REDIRECTS("fetch.too-many-redirects"),
    FETCH_TOO_LARGE("fetch.too-large"),
    FETCH_NOT_FOUND("fetch.not-found"),
    FETCH_DIGEST_MISMATCH("fetch.digest-mismatch"),
    FETCH_SIGNATURE_MISSING("fetch.signature-missing"),
    FETCH_SIGNATURE_INVALID("fetch.signature-invalid"),
    FETCH_TLS_INVALID("fetch.tls-invalid"),
    INDEX_MALFORMED("index.malformed"),
    INDEX_TOO_LARGE("index.too-large"),
    ARCHIVE_NOT_GZIP("archive.not-gzip"),
    ARCHIVE_TRUNCATED("archive.truncated"),
    ARCHIVE_CORRUPT("archive.corrupt"),
    ARCHIVE_TOO_MANY_ENTRIES("archive.too-many-entries"),
    ARCHIVE_ENTRY_TOO_LARGE("archive.entry-too-large"),
    ARCHIVE_EXPANDS_TOO_LARGE("archive.expands-too-large"),
    ARCHIVE_PATH_ESCAPES("archive.path-escapes"),
    ARCHIVE_PATH_INVALID("archive.path-invalid"),
    ARCHIVE_DUPLICATE_ENTRY("archive.duplicate-entry"),
    ARCHIVE_LINK_FORBIDDEN("archive.link-forbidden"),
    ARCHIVE_SPECIAL_FILE("archive.special-file"),
    ARCHIVE_NO_SINGLE_ROOT("archive.no-single-root"),
    YAML_MALFORMED("yaml.malformed"),
    YAML_TOO_LARGE("yaml.too-large"),
    YAML_TOO_DEEP("yaml.too-deep"),
    YAML_TOO_MANY_ALIASES("yaml.too-many-aliases"),
    YAML_CYCLIC_ALIAS("yaml.cyclic-alias"),
    YAML_TAG_FORBIDDEN("yaml.tag-forbidden"),
    YAML_NUMBER_TOO_LONG("yaml.number-too-long"),
    YAML_TOO_MANY_DOCUMENTS("yaml.too-many-documents"),
    CHART_METADATA_MISSING("chart.metadata-missing"),
    CHART_METADATA_INVALID("chart.metadata-invalid"),
    CHART_NAME_INVALID("chart.name-invalid"),
    CHART_VERSION_INVALID("chart.version-invalid"),
    CHART_API_VERSION_UNSUPPORTED("chart.api-version-unsupported"),
    CHART_DEPENDENCY_ALIAS_INVALID("chart.dependency-alias-invalid"),
    CHART_DEPENDENCY_MISSING("chart.dependency-missing"),
    CHART_DEPENDENCY_CYCLE("chart.dependency-cycle"),
    CHART_TOO_DEEP("chart.too-deep"),
    CHART_NOT_INSTALLABLE("chart.not-installable"),
    SCHEMA_MALFORMED("schema.malformed"),
    SCHEMA_REMOTE_REFERENCE("schema.remote-reference"),
    SCHEMA_TOO_COMPLEX("schema.too-complex"),
    SCHEMA_VALUES_REJECTED("schema.values-rejected"),
    RENDER_FAILED("render.failed"),
    RENDER_VALUES_REQUIRED("render.values-required"),
    RENDER_RECURSION("render.recursion"),
    RENDER_TIMEOUT("render.timeout"),
    RENDER_MEMORY("render.memory"),
    RENDER_OUTPUT_TOO_LARGE("render.output-too-large"),
    PACKAGE_TOO_LARGE("package.too-large"),
    PACKAGE_RULE_VIOLATED("package.rule-violated");

    private static final Map<String, RefusalCode> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RefusalCode::code, Function.identity()));

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /// `family.name`, as it stands in events, problem documents and reports.
    public String code() {
        return code;
    }

    /// The refusal code spelled so, if the registry has it.
    public static Optional<RefusalCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
