package io.helm2osc.packager;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.ConversionEvent.Finding;
import io.helm2osc.contract.Digest;
import java.util.List;

/// An OSC package that keeps every rule.
///
/// @param fileName with its extension
/// @param contentDigest of the files, whatever the archive
/// @param report of the conversion, with what the rules had to say
/// @param findings of the whole conversion, none of them an error
public record OscPackage(String fileName, Bytes archive, Digest contentDigest, Bytes report, List<Finding> findings) {

    public OscPackage {
        findings = List.copyOf(findings);
    }
}
