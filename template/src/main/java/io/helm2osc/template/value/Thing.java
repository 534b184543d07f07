package io.helm2osc.template.value;

import java.util.List;
import java.util.Optional;

/// An object of the engine with fields and methods, such as `.Files`.
public non-sealed interface Thing extends Value {

    /// What Go calls its type.
    String typeName();

    /// What a field or method yields for the given arguments; a [Problem] if there is no such.
    Value member(String name, List<Value> arguments);

    /// What a range over it sees; empty if nothing can be seen that way.
    default Optional<Dict> entries() {
        return Optional.empty();
    }

    /// As `%v` prints it.
    Rope printed();
}
