package io.helm2osc.contract;

/// The claim check for bytes in the artifact store: what they are, how many, and where.
///
/// @param digest of the bytes; whoever reads them checks it
/// @param size in bytes
/// @param mediaType as registered with IANA where there is one
/// @param location a path relative to the store, `sha256/<two hex digits>/<64 hex digits>`
public record ArtifactReference(Digest digest, long size, String mediaType, String location) {

    /// The reference of bytes with this digest, at the place that follows from it.
    public static ArtifactReference of(Digest digest, long size, String mediaType) {
        return new ArtifactReference(
                digest, size, mediaType, "sha256/" + digest.hex().substring(0, 2) + "/" + digest.hex());
    }
}
