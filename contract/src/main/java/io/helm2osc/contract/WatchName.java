package io.helm2osc.contract;

import java.util.Optional;
import java.util.regex.Pattern;

/// What people call a watch on a catalog: lower-case letters, digits and hyphens. Before it stands whose it is, with a
/// dot between, where there are several tenants: each may have one of the same name.
public record WatchName(String value) {

    private static final String WORD = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("(?:" + WORD + "\\.)?" + WORD);

    public WatchName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name of a watch: " + value);
        }
    }

    /// The watch that this owner, or nobody in particular, calls so; empty if no watch may be called so.
    public static Optional<WatchName> parse(Optional<Tenant> owner, String name) {
        return name.matches(WORD) ? Optional.of(new WatchName(prefix(owner) + name)) : Optional.empty();
    }

    /// What the names of this owner's watches begin with.
    public static String prefix(Optional<Tenant> owner) {
        return owner.map(tenant -> tenant.name() + ".").orElse("");
    }

    /// What its owner calls it.
    public String local() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
