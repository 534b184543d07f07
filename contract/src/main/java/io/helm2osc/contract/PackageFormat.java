package io.helm2osc.contract;

/// The archive format of an OSC package (osc-spec §1.4).
public enum PackageFormat {
    ZIP("zip", "application/zip"),
    TGZ("tgz", "application/gzip");

    private final String extension;
    private final String mediaType;

    PackageFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// The file name extension, without a dot.
    public String extension() {
        return extension;
    }

    /// The media type of the archive.
    public String mediaType() {
        return mediaType;
    }
}
