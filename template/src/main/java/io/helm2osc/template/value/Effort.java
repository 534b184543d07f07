package io.helm2osc.template.value;

/// How much a walk through values may still do. A few dicts that hold each other can make a tree that has no end.
public final class Effort {
    private static final int MOST = 2_000_000;

    private int left = MOST;

    /// Counts one value.
    public void spend() {
        if (--left < 0) {
            throw new OutOfBounds("the values grow too large");
        }
    }
}
