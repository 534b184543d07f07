package io.helm2osc.contract;

import io.helm2osc.contract.ConversionEvent.Images;
import java.util.Optional;

/// What the report of a catalog says of one chart.
///
/// @param conversion its id; empty when the chart could not be had, so that nobody knows what it would have been
/// @param chart its name and version, or where it is, as the catalog has it
/// @param state such as `ready`, `refused` or `failed`
/// @param unchanged whether it had ended before this run, so that nothing was to be done
/// @param where the file or field at fault
/// @param advice what to do about a refusal or failure
/// @param packageName the file name of the package
/// @param packageDigest of the package's archive
/// @param compared the package with that of the same chart in an earlier run, when there is one to compare with
public record CatalogReportRow(
        String conversion,
        String chart,
        String state,
        boolean unchanged,
        Optional<String> code,
        Optional<String> where,
        Optional<String> message,
        Optional<String> advice,
        Optional<Images> images,
        Optional<String> packageName,
        Optional<Digest> packageDigest,
        Optional<Compared> compared) {

    /// How a package compares with an earlier one of the same chart and version.
    public enum Compared {
        /// There was none.
        NEW,
        /// It has another content.
        CHANGED,
        /// It is the same, to the byte.
        SAME
    }
}
