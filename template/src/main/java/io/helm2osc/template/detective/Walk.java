package io.helm2osc.template.detective;

/// Which ways a run takes.
public enum Walk {

    /// Those that the engine would take.
    AS_THE_ENGINE,

    /// All of them: both sides of every guard, and a range over an empty list once, with something unknown for an
    /// item. What the engine would stop at is passed over. The output is no manifest, but what could be one under
    /// some values is in it.
    EVERYWHERE
}
