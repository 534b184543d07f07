package io.helm2osc.contract;

import java.time.Instant;
import java.util.regex.Pattern;

/// The name of one run of a catalog: 32 hex digits. The same catalog asked for again is another run.
public record CatalogId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CatalogId {
        if (!isCatalogId(value)) {
            throw new IllegalArgumentException("not a catalog id: " + value);
        }
    }

    /// Whether the text has the form of a catalog id.
    public static boolean isCatalogId(String text) {
        return FORM.matcher(text).matches();
    }

    /// The run of this catalog that is asked for at this time.
    public static CatalogId of(CatalogRequest request, Instant at) {
        return named(request.series() + " " + at);
    }

    /// The run that the caller named by an idempotency key of its own.
    public static CatalogId ofKey(IdempotencyKey key) {
        return named("key " + key.text());
    }

    /// The run that a watch asks for when it is due at this time.
    public static CatalogId ofTick(WatchName watch, Instant tick) {
        return named("tick " + watch + " " + tick);
    }

    private static CatalogId named(String text) {
        return new CatalogId(Digest.of("helm2osc catalog " + text).hex().substring(0, 32));
    }

    @Override
    public String toString() {
        return value;
    }
}
