package io.helm2osc.fetcher.registry;

import io.helm2osc.contract.Digest;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A chart in a registry: `oci://host/path`, with a tag, a range of versions or a digest behind it.
///
/// @param version what follows the colon: a tag or a range; empty when nothing does
/// @param digest of the manifest
record OciReference(String host, String repository, String version, Optional<Digest> digest) {

    private static final int LONGEST = 2048;

    // The names are those of the OCI distribution specification; what follows a colon is looked at later.
    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern FORM =
            Pattern.compile("oci://([A-Za-z0-9.-]+(?::[0-9]{1,5})?|\\[[0-9a-fA-F:.]+](?::[0-9]{1,5})?)/(" + PART
                    + "(?:/" + PART + ")*)(?::([^@/]+))?(?:@(.+))?");

    /// Reads a reference.
    ///
    /// @throws RefusedException when it is none
    static OciReference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > LONGEST || !matcher.matches()) {
            throw invalid();
        }
        Optional<String> digest = Optional.ofNullable(matcher.group(4));
        if (digest.filter(given -> !Digest.isDigest(given)).isPresent()) {
            throw invalid();
        }
        return new OciReference(
                matcher.group(1),
                matcher.group(2),
                Optional.ofNullable(matcher.group(3)).orElse(""),
                digest.map(Digest::new));
    }

    private static RefusedException invalid() {
        return new RefusedException(
                RefusalCode.FETCH_URL_INVALID,
                "oci",
                "A chart in a registry is written oci://host/path, perhaps with :tag or @sha256:… behind it.");
    }

    /// The name without tag and digest.
    String shown() {
        return "oci://" + host + "/" + repository;
    }
}
