package io.helm2osc.template.detective;

/// Which ways a run takes.
public enum Walk {

    /// Those that the engine would take.
    AS_THE_ENGINE,

    /// All of them: besides the way of the engine the other side of every guard, and a range over an empty list
    /// once, with something unknown for an item. What is found on such detours is kept aside in fragments. What the
    /// engine would stop at is passed over.
    EVERYWHERE
}
