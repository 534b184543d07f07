package io.helm2osc.transformer.edit;

import java.util.List;

/// A change worth making, with the ways to make it, the likeliest first. One of them is made, or none.
public record Proposal(List<ChartEdit> ways) {

    public Proposal {
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("a proposal has a way");
        }
        ways = List.copyOf(ways);
    }

    /// A change that can be made in one way only.
    public static Proposal of(ChartEdit way) {
        return new Proposal(List.of(way));
    }

    /// The likeliest way.
    public ChartEdit first() {
        return ways.getFirst();
    }
}
