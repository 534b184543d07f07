package io.helm2osc.command;

import java.util.Collection;

/// The middle, the high end and the maximum of some numbers.
record Quantiles(long p50, long p95, long max, long sum) {

    static Quantiles of(Collection<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return new Quantiles(0, 0, 0, 0);
        }
        long sum = 0;
        for (long number : sorted) {
            sum += number;
        }
        return new Quantiles(at(sorted, 50), at(sorted, 95), sorted[sorted.length - 1], sum);
    }

    // The nearest rank: a value that was really measured.
    private static long at(long[] sorted, int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }
}
