package io.helm2osc.api.problem;

import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Refusal;
import java.util.Optional;

/// A problem document (RFC 9457). The code is the contract; texts may change.
///
/// @param type `/problems/<code>`, a page that explains the code
/// @param where the field, header, entry or address at fault, when one is
/// @param limit the bound that was met, when there is one
/// @param seen what stood there instead
/// @param conversionId of the conversion that was asked about, when it was one
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Optional<String> where,
        Optional<String> limit,
        Optional<String> seen,
        Optional<String> conversionId) {

    /// The media type of problem documents.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// A problem of this kind.
    public static Problem of(ProblemKind kind, String detail) {
        return of(kind.code(), kind.title(), kind.status(), detail);
    }

    /// The problem that a refusal is to whoever asked.
    public static Problem of(Refusal why) {
        int status = RefusalStatus.of(why.code());
        Problem problem = of(why.code().code(), RefusalStatus.title(status), status, why.message());
        return new Problem(
                problem.type,
                problem.title,
                problem.status,
                problem.detail,
                problem.code,
                given(why.where()),
                given(why.limit()),
                given(why.seen()),
                Optional.empty());
    }

    /// The problem that a fault of ours is to whoever asked: what is corrupt will stay so, all else may pass.
    public static Problem of(Fault why) {
        boolean passes = !why.code().equals("package.corrupt");
        return of(why.code(), passes ? "Not now" : "Damaged", passes ? 503 : 500, why.message());
    }

    /// The same problem, said to be about this conversion.
    public Problem about(String id) {
        return new Problem(type, title, status, detail, code, where, limit, seen, Optional.of(id));
    }

    private static Problem of(String code, String title, int status, String detail) {
        return new Problem(
                "/problems/" + code,
                title,
                status,
                detail,
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
