package io.helm2osc.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/// Who a conversion is made for. Tenants see their own conversions and nobody else's.
///
/// @param name 1 to 63 lower-case letters, digits and dashes, as a DNS label has them
public record Tenant(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public Tenant {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not a tenant's name");
        }
    }

    /// The tenant of this name; empty if none can have it.
    public static Optional<Tenant> parse(String name) {
        return FORM.matcher(name).matches() ? Optional.of(new Tenant(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
