package io.helm2osc.contract;

import java.util.List;
import java.util.Optional;

/// Everything that the services tell each other about one conversion. Each record is the data of one CloudEvents type.
public sealed interface ConversionEvent extends Event {

    /// The conversion that the event is about; the Kafka key.
    ConversionId conversionId();

    /// Where the chart of that conversion comes from.
    ChartSource source();

    @Override
    default String key() {
        return conversionId().value();
    }

    @Override
    default Optional<Tenant> tenant() {
        return switch (this) {
            case ConversionRequested e -> e.options().tenant();
            case ChartFetched e -> e.options().tenant();
            case ChartTransformed e -> e.options().tenant();
            case PackageReady e -> e.options().tenant();
            case ConversionRefused e -> Optional.empty();
            case ConversionFailed e -> Optional.empty();
        };
    }

    @Override
    default EventType type() {
        return switch (this) {
            case ConversionRequested e -> EventType.CONVERSION_REQUESTED;
            case ChartFetched e -> EventType.CHART_FETCHED;
            case ChartTransformed e -> EventType.CHART_TRANSFORMED;
            case PackageReady e -> EventType.PACKAGE_READY;
            case ConversionRefused e -> EventType.CONVERSION_REFUSED;
            case ConversionFailed e -> EventType.CONVERSION_FAILED;
        };
    }

    /// Somebody asked for a conversion.
    record ConversionRequested(ConversionId conversionId, ChartSource source, ConversionOptions options)
            implements ConversionEvent {}

    /// The packed chart lies in the artifact store.
    record ChartFetched(
            ConversionId conversionId,
            ChartSource source,
            ConversionOptions options,
            ChartIdentity chart,
            ArtifactReference archive)
            implements ConversionEvent {}

    /// The package tree (a deterministic tgz), the mapping and the report lie in the artifact store.
    ///
    /// @param relocatedTree the same files with the addresses of the target registry, when one was asked for
    record ChartTransformed(
            ConversionId conversionId,
            ChartSource source,
            ConversionOptions options,
            ChartIdentity chart,
            ArtifactReference tree,
            ArtifactReference mapping,
            ArtifactReference report,
            Images images,
            Optional<ArtifactReference> relocatedTree)
            implements ConversionEvent {}

    /// The OSC package can be published. Terminal.
    ///
    /// @param contentDigest over the list of the package's files (name, mode, digest), the package's
    ///     identity whatever the archive
    /// @param relocated the twin of the package for the target registry, when one was asked for and could be proved
    record PackageReady(
            ConversionId conversionId,
            ChartSource source,
            ConversionOptions options,
            ChartIdentity chart,
            String fileName,
            Digest contentDigest,
            ArtifactReference archive,
            ArtifactReference mapping,
            ArtifactReference report,
            Images images,
            List<Finding> findings,
            Optional<RelocatedPackage> relocated)
            implements ConversionEvent {

        public PackageReady {
            findings = List.copyOf(findings);
        }
    }

    /// The chart or the request cannot be converted as it is. Terminal.
    record ConversionRefused(
            ConversionId conversionId, ChartSource source, String stage, Optional<ChartIdentity> chart, Refusal refusal)
            implements ConversionEvent {}

    /// Retrying did not help. Terminal; the request may be made again.
    record ConversionFailed(ConversionId conversionId, ChartSource source, String stage, Fault fault)
            implements ConversionEvent {}

    /// A package under the same name whose values hold the addresses of a registry already.
    ///
    /// @param registry with its organisation
    record RelocatedPackage(String registry, Digest contentDigest, ArtifactReference archive) {}

    /// A chart's name and version, as OSC's metadata.yaml has them.
    record ChartIdentity(String name, String version) {}

    /// How many image references were found, how many of them follow values.yaml, and whether that was proved for all.
    record Images(int found, int movable, int leftBehind, Completeness completeness) {}

    /// Whether every image that was found follows values.yaml.
    enum Completeness {
        COMPLETE,
        PARTIAL
    }

    /// What a package rule has to say (osc-spec §17).
    record Finding(String rule, Severity severity, String where, String message) {}

    /// How bad a finding is.
    enum Severity {
        ERROR,
        WARNING
    }
}
