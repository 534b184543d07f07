package io.helm2osc.api.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a caller may do.
public enum Scope {
    /// Ask for conversions and catalogs, and cancel and retry those of the own tenant.
    CONVERT,
    /// See what became of those of the own tenant, and download what they made.
    READ,
    /// Look at parked records of all tenants, and replay them.
    OPERATE;

    /// As keys and tokens spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The scope spelled so, if there is one.
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
