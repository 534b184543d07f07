package io.helm2osc.contract;

import java.util.Optional;

/// How a chart is to be converted.
///
/// @param values YAML text laid over the chart's default values while rendering, when the defaults alone do not render
/// @param releaseName the release name that templates see while rendering
/// @param format the archive format of the package (osc-spec §1.4)
/// @param targetRegistry a registry (and organisation) that a relocated twin of the package is written for
public record ConversionOptions(
        Optional<String> values, Optional<String> releaseName, PackageFormat format, Optional<String> targetRegistry) {

    /// Defaults: the chart's own values, a zip archive, no relocation.
    public static final ConversionOptions DEFAULT =
            new ConversionOptions(Optional.empty(), Optional.empty(), PackageFormat.ZIP, Optional.empty());
}
