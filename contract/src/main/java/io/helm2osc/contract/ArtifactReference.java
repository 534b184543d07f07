package io.helm2osc.contract;

/// The claim check for bytes in the artifact store: what they are, how many, and where.
///
/// @param digest of the bytes; whoever reads them checks it
/// @param size in bytes
/// @param mediaType as registered with IANA where there is one
/// @param location a path relative to the store, `sha256/<two hex digits>/<64 hex digits>`
public record ArtifactReference(Digest digest, long size, String mediaType, String location) {

    /// What OCI registries call a packed chart.
    public static final String CHART_MEDIA_TYPE = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";

    /// The reference of bytes with this digest, at the place that follows from it.
    public static ArtifactReference of(Digest digest, long size, String mediaType) {
        return new ArtifactReference(
                digest, size, mediaType, "sha256/" + digest.hex().substring(0, 2) + "/" + digest.hex());
    }
}
