package io.helm2osc.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works on many charts in parallel, and hands the results on one by one in the order of the charts, so that
/// what is written and printed does not depend on who was faster.
record Batch(int jobs, Interruption interruption, Progress progress) {

    <R> void run(List<ChartInput> inputs, Function<ChartInput, R> work, Consumer<R> sink) throws InterruptedException {
        AtomicInteger names = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                jobs,
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("chart-" + names.incrementAndGet())
                        .unstarted(task));
        try {
            List<Future<R>> results = new ArrayList<>();
            for (ChartInput input : inputs) {
                results.add(threads.submit(() -> worked(input, work)));
            }
            for (Future<R> result : results) {
                R done = result.get();
                if (interruption.isRequested()) {
                    return; // what was interrupted has no result that means anything
                }
                sink.accept(done);
            }
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private <R> R worked(ChartInput input, Function<ChartInput, R> work) {
        progress.started(input);
        try {
            return work.apply(input);
        } finally {
            progress.finished(input);
        }
    }
}
