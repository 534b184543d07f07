package io.helm2osc.contract;

import java.util.regex.Pattern;

/// What people call a watch on a catalog: lower-case letters, digits and hyphens.
public record WatchName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public WatchName {
        if (!isWatchName(value)) {
            throw new IllegalArgumentException("not a name of a watch: " + value);
        }
    }

    /// Whether the text may be the name of a watch.
    public static boolean isWatchName(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
