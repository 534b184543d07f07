package io.helm2osc.template.detective;

/// How far a run may go before it is stopped: a chart is foreign text.
///
/// @param steps actions and terms evaluated
/// @param depth templates called within each other
/// @param letters written by all templates together, each time anew where one is part of another
/// @param guards remembered
public record Bounds(long steps, int depth, int letters, int guards) {

    public static final Bounds DEFAULT = new Bounds(5_000_000, 150, 100_000_000, 50_000);
}
