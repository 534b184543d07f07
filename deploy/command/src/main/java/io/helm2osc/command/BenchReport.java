package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.MemoryWatch.Peak;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/// What a benchmark prints. Times are of the charts that became packages.
record BenchReport(List<Measured> measured, long wallNanos, int jobs, Peak peak) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long MIB = 1024 * 1024;

    BenchReport {
        measured = List.copyOf(measured);
    }

    List<String> lines() {
        Tally tally = new Tally();
        measured.forEach(one -> tally.count(one.result()));
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%d charts in %.1f s with %d at once: %.2f charts/s (%s)",
                measured.size(),
                wallNanos / NANOS_PER_SECOND,
                jobs,
                measured.size() * NANOS_PER_SECOND / wallNanos,
                tally));
        lines.add(text("%-18s %10s %10s %10s", "ms per chart", "p50", "p95", "max"));
        lines.add(times("  read", packed -> packed.times().reading()));
        lines.add(times("  transform", packed -> packed.times().transforming()));
        lines.add(times("    in the engine", BenchReport::engineNanos));
        lines.add(times("  pack", packed -> packed.times().packing()));
        lines.add(times("  all", packed -> packed.times().total()));
        lines.add(times("one plain render", oneRenders()));
        lines.add(counts(
                "renders per chart",
                Quantiles.of(values(packed -> packed.transformed().effort().renders()))));
        lines.addAll(ratios());
        lines.add(text(
                "peak memory %d MiB: %d here, %d in workers",
                (peak.here() + peak.workers()) / MIB, peak.here() / MIB, peak.workers() / MIB));
        return lines;
    }

    private List<String> ratios() {
        long all = Quantiles.of(values(packed -> packed.times().total())).sum();
        long engine = Quantiles.of(values(BenchReport::engineNanos)).sum();
        long once = Quantiles.of(oneRenders()).sum();
        if (all == 0 || once == 0) {
            return List.of();
        }
        Quantiles multiples = Quantiles.of(multiplesInTenths());
        return List.of(
                text("not in the engine: %.0f %% of the time", 100.0 * (all - engine) / all),
                text(
                        "a conversion costs %.1f plain renders of its chart (p50 of the charts: %.1f, p95: %.1f)",
                        (double) all / once, multiples.p50() / 10.0, multiples.p95() / 10.0));
    }

    private List<Long> multiplesInTenths() {
        return measured.stream()
                .filter(one -> one.result() instanceof Packed)
                .map(one -> 10
                        * ((Packed) one.result()).times().total()
                        / one.oneRender().orElseThrow())
                .toList();
    }

    private static long engineNanos(Packed packed) {
        return packed.transformed().effort().engineNanos();
    }

    private List<Long> oneRenders() {
        return measured.stream()
                .flatMap(one -> one.oneRender().stream().boxed())
                .toList();
    }

    private List<Long> values(ToLongFunction<Packed> value) {
        return measured.stream()
                .map(Measured::result)
                .filter(Packed.class::isInstance)
                .map(result -> value.applyAsLong((Packed) result))
                .toList();
    }

    private String times(String name, ToLongFunction<Packed> nanos) {
        return times(name, values(nanos));
    }

    private static String times(String name, List<Long> nanos) {
        Quantiles all = Quantiles.of(nanos);
        return text(
                "%-18s %10.1f %10.1f %10.1f",
                name, all.p50() / NANOS_PER_MILLI, all.p95() / NANOS_PER_MILLI, all.max() / NANOS_PER_MILLI);
    }

    private static String counts(String name, Quantiles all) {
        return text("%-18s %10d %10d %10d", name, all.p50(), all.p95(), all.max());
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
