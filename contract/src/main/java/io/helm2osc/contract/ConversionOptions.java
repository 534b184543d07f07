package io.helm2osc.contract;

import java.util.Optional;

/// How a chart is to be converted, and for whom.
///
/// @param values YAML text laid over the chart's default values while rendering, when the defaults alone do not render
/// @param releaseName the release name that templates see while rendering
/// @param format the archive format of the package (osc-spec §1.4)
/// @param targetRegistry a registry (and organisation) that a relocated twin of the package is written for
/// @param tenant whose conversion it is, where there are several; the same chart asked for by two is two conversions
public record ConversionOptions(
        Optional<String> values,
        Optional<String> releaseName,
        PackageFormat format,
        Optional<String> targetRegistry,
        Optional<Tenant> tenant) {

    /// Defaults: the chart's own values, a zip archive, no relocation, nobody's in particular.
    public static final ConversionOptions DEFAULT =
            new ConversionOptions(Optional.empty(), Optional.empty(), PackageFormat.ZIP, Optional.empty());

    /// For nobody in particular.
    public ConversionOptions(
            Optional<String> values,
            Optional<String> releaseName,
            PackageFormat format,
            Optional<String> targetRegistry) {
        this(values, releaseName, format, targetRegistry, Optional.empty());
    }

    /// The same with these values.
    public ConversionOptions withValues(String text) {
        return new ConversionOptions(Optional.of(text), releaseName, format, targetRegistry, tenant);
    }

    /// The same for this tenant, or for nobody in particular.
    public ConversionOptions belongingTo(Optional<Tenant> owner) {
        return new ConversionOptions(values, releaseName, format, targetRegistry, owner);
    }
}
