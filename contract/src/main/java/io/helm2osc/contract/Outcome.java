package io.helm2osc.contract;

/// What became of a piece of work on a chart. Every stage ends in exactly one of these.
public sealed interface Outcome<T> {

    /// It is done.
    record Done<T>(T value) implements Outcome<T> {}

    /// The chart or the request is at fault: final, never tried again.
    record Refused<T>(Refusal why) implements Outcome<T> {}

    /// The world is at fault: to be tried again.
    record Deferred<T>(Fault why) implements Outcome<T> {}
}
