package io.helm2osc.api.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Tenant;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key that callers show, as far as we keep it: a salted hash. A key is `h2o_<prefix>_<secret>`; the secret is drawn
/// at random and long, so one round of SHA-256 is as good as many.
///
/// @param prefix tells which key it is, and is no secret
/// @param hash `<salt>:<hex>`: the SHA-256 of salt and whole key
/// @param expires from then on it is worth nothing
public record ApiKey(String prefix, String hash, Tenant tenant, Set<Scope> scopes, Instant expires) {

    /// What every key begins with, so that it is recognised as one, by us and by those who look for leaked secrets.
    public static final String MARK = "h2o_";

    private static final Pattern FORM = Pattern.compile(MARK + "([a-z0-9]{4,32})_[A-Za-z0-9]{32,128}");
    private static final Pattern HASH = Pattern.compile("([A-Za-z0-9]{16,64}):([0-9a-f]{64})");

    public ApiKey {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("The hash of the key " + prefix
                    + " is not <salt>:<hex>, with a salt of 16 to 64 letters and digits and 64 hex digits.");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("The key " + prefix + " has no scopes.");
        }
        scopes = Set.copyOf(scopes);
    }

    /// The prefix of the key that this text has the form of.
    public static Optional<String> prefixOf(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /// Whether the text is this key, and still counts.
    public boolean admits(String text, Instant now) {
        String salt = hash.substring(0, hash.indexOf(':'));
        String seen = salt + ":" + Digest.of(salt + text).hex();
        // Takes as long for one that is nearly right as for any other.
        return MessageDigest.isEqual(seen.getBytes(US_ASCII), hash.getBytes(US_ASCII)) && now.isBefore(expires);
    }

    /// Whoever shows it.
    public Caller caller() {
        return new Caller("key " + prefix, Optional.of(tenant), scopes);
    }
}
