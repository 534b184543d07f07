package io.helm2osc.packager;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.Digest;
import java.util.List;
import java.util.Optional;

/// An OSC package that keeps every rule.
///
/// @param fileName with its extension
/// @param packed the package itself
/// @param relocated its twin with other addresses, under the same name
/// @param report of the conversion, with what the rules had to say
/// @param findings of the whole conversion, none of them an error
public record OscPackage(
        String fileName, Packed packed, Optional<Packed> relocated, Bytes report, List<Finding> findings) {

    public OscPackage {
        findings = List.copyOf(findings);
    }

    /// Files as an archive.
    ///
    /// @param contentDigest of the files, whatever the archive
    public record Packed(Bytes archive, Digest contentDigest) {}

    /// The archive of the package itself.
    public Bytes archive() {
        return packed.archive();
    }
}
