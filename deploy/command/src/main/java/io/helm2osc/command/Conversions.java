package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.out.engine.WorkerPool;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// The charts that a command names, converted as many at once as was asked for.
record Conversions(SourceOptions sources, Parallelism parallelism, ConversionOptions options, VendorFiles vendor) {

    /// Converts them, and tells of each as soon as those before it have been told of.
    ///
    /// @param told takes a result, and where lines for people go meanwhile
    /// @return how they ended
    Tally of(List<ChartInput> inputs, BiConsumer<ChartResult, Progress> told) throws IOException, InterruptedException {
        Progress progress = Progress.of(inputs.size());
        Tally tally = new Tally();
        try (WorkerPool engine = WorkerPool.start(parallelism.engine());
                Interruption interruption = Interruption.watch(engine::close)) {
            Conversion conversion =
                    new Conversion(sources.intake(Limits.DEFAULT), engine, Limits.DEFAULT, options, vendor);
            new Batch(parallelism.jobs(), interruption, progress).run(inputs, conversion::convert, result -> {
                told.accept(result, progress);
                tally.count(result);
            });
        }
        return tally;
    }
}
