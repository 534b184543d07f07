package io.helm2osc.contract;

/// Why a chart or a request was refused: a code from the registry, the place, the limit and the value seen.
///
/// @param code from the registry
/// @param where the archive entry, file, values path or field at fault; empty when the whole input is
/// @param limit the bound that was met, as text with its unit; empty when no bound is involved
/// @param seen what stood there instead, shortened; never file content beyond a name or number
/// @param message plain English, one sentence, that says what to do when something can be done
public record Refusal(RefusalCode code, String where, String limit, String seen, String message) {

    /// A refusal of a place, with no bound involved.
    public static Refusal of(RefusalCode code, String where, String message) {
        return new Refusal(code, where, "", "", message);
    }
}
