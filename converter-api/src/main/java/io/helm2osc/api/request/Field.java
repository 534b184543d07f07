package io.helm2osc.api.request;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.TargetRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A field of a request that was given as text, and the forms that it may have.
record Field(String name, String text) {

    private static final int LONGEST = 2048;

    // Some readers take a backslash for a slash, some for a letter: in doubt it is a user.
    private static final Pattern USER = Pattern.compile("[A-Za-z]+://[^/?#]*@");

    // Helm's rule for release names.
    private static final Pattern RELEASE_NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST_RELEASE_NAME = 53;

    String url() {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            throw new RefusedException(
                    RefusalCode.FETCH_SCHEME_FORBIDDEN, name, "Only http and https addresses are fetched.");
        }
        return withoutUser();
    }

    String ociReference() {
        if (!text.startsWith("oci://")) {
            throw malformed("oci://host/path:tag");
        }
        return withoutUser();
    }

    // What a request says goes into events, which anybody may read; a password must not get that far.
    private String withoutUser() {
        if (USER.matcher(text).lookingAt()) {
            throw new RefusedException(
                    RefusalCode.FETCH_URL_INVALID,
                    name,
                    "An address with a user name or password in it is not taken; credentials belong in the settings.");
        }
        return printable();
    }

    /// Any short text on one line.
    String printable() {
        boolean fits = !text.isBlank() && text.length() <= LONGEST;
        if (!fits || text.chars().anyMatch(letter -> Character.isISOControl(letter))) {
            throw malformed("1 to " + LONGEST + " letters on one line");
        }
        return text;
    }

    Digest digest() {
        if (!Digest.isDigest(text)) {
            throw malformed("sha256: and 64 lower-case hex digits");
        }
        return new Digest(text);
    }

    String releaseName() {
        if (text.length() > LONGEST_RELEASE_NAME || !RELEASE_NAME.matcher(text).matches()) {
            throw malformed("at most 53 lower-case letters, digits, '-' and '.'");
        }
        return text;
    }

    PackageFormat format() {
        return Arrays.stream(PackageFormat.values())
                .filter(format -> format.extension().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("zip or tgz"));
    }

    String registry() {
        return TargetRegistry.parse(text)
                .orElseThrow(() -> malformed(TargetRegistry.FORM))
                .toString();
    }

    /// YAML text of a mapping, within the limits for a chart's own values.
    String values() {
        if (text.length() > Limits.DEFAULT.chart().valuesBytes()) {
            throw malformed("at most " + Limits.DEFAULT.chart().valuesBytes() + " letters");
        }
        if (!(YamlReader.plain(text, name, Limits.DEFAULT) instanceof Map)) {
            throw malformed("YAML of a mapping");
        }
        return text;
    }

    private RefusedException malformed(String wanted) {
        return new RefusedException(new Refusal(
                RefusalCode.REQUEST_MALFORMED,
                name,
                wanted,
                shortened(),
                "The field does not have the form that it must have."));
    }

    /// The text, fit to be shown.
    String shortened() {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= 80 ? visible : visible.substring(0, 80) + "…";
    }
}
