package io.helm2osc.api.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a list of conversions or catalogs, newest first: after this one. What it holds is nobody's business but
/// ours.
public record Cursor(Instant begun, String id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9a-f]{32})");

    /// Reads what [#toString] wrote.
    public static Cursor parse(String text) {
        Matcher matcher = FORM.matcher(decoded(text));
        if (!matcher.matches()) {
            throw malformed();
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2));
    }

    @Override
    public String toString() {
        String text = begun.toEpochMilli() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), US_ASCII);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static RefusedException malformed() {
        return new RefusedException(
                RefusalCode.REQUEST_MALFORMED, "cursor", "A cursor is taken from an earlier answer.");
    }
}
