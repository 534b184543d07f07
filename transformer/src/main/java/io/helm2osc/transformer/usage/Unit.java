package io.helm2osc.transformer.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a file or a named template does: which values it uses, and which named templates it calls.
///
/// @param name of the named template, empty for what a file writes itself
record Unit(String name, List<Use> uses, List<Call> calls) {

    /// A call of a named template, and what holds where it stands.
    record Call(String name, Set<Setting> settings) {}

    Unit(String name) {
        this(name, new ArrayList<>(), new ArrayList<>());
    }

    boolean isFile() {
        return name.isEmpty();
    }
}
