package io.helm2osc.contract;

import java.util.Optional;

/// Where a chart comes from.
public sealed interface ChartSource {

    /// A packed chart at an http or https address; the digest, when given, is what the archive must have.
    record FromUrl(String url, Optional<Digest> digest) implements ChartSource {}

    /// A chart of a Helm repository (a folder with an `index.yaml`), by name and version or SemVer range.
    record FromRepository(String repository, String name, String version) implements ChartSource {}

    /// A chart in an OCI registry, as `oci://host/path`, with `:tag`, `:range` or `@sha256:…` behind it; without, the
    /// newest stable version.
    record FromRegistry(String reference) implements ChartSource {}

    /// A packed chart whose bytes already lie in the artifact store under this digest.
    record Uploaded(Digest digest) implements ChartSource {}
}
