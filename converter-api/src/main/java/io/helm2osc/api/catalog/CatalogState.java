package io.helm2osc.api.catalog;

import java.util.Locale;

/// How far a catalog is.
public enum CatalogState {
    /// Its charts are not known yet.
    REQUESTED,
    RUNNING,
    COMPLETED,
    /// It was completed before all of its conversions had ended.
    CANCELLED,
    /// Nobody could find out which charts it has.
    UNREADABLE;

    /// How the state is spelled.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more happens by itself.
    public boolean isTerminal() {
        return this != REQUESTED && this != RUNNING;
    }
}
