package io.helm2osc.api.in;

/// Somebody who reads a stream of events.
interface Watching {

    /// Looks for something new, and sends it.
    void look();

    /// Whether nothing more is to be sent.
    boolean isDone();

    /// Ends the stream after what is being sent.
    void close();
}
