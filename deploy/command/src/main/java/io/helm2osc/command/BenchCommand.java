package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.transformer.out.engine.WorkerPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Measures conversions.
@Command(
        name = "bench",
        description = "Converts charts, writes nothing, and tells what it took.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "CHART", description = "A folder of charts, or charts.")
    private List<String> charts;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ChartInput> inputs = sources.inputs(charts);
        Progress progress = Progress.of(inputs.size());
        List<Measured> measured = new ArrayList<>();
        long started = System.nanoTime();
        try (WorkerPool engine = WorkerPool.start(parallelism.engine());
                MemoryWatch memory = MemoryWatch.start();
                Interruption interruption = Interruption.watch(engine::close)) {
            Conversion conversion =
                    new Conversion(sources.intake(Limits.DEFAULT), engine, Limits.DEFAULT, ConversionOptions.DEFAULT);
            Yardstick yardstick = new Yardstick(engine, Limits.DEFAULT);
            new Batch(parallelism.jobs(), interruption, progress)
                    .run(inputs, input -> yardstick.measured(conversion.convert(input)), measured::add);
            if (interruption.isRequested()) {
                return ExitCode.FAILED.number();
            }
            long wall = System.nanoTime() - started;
            new BenchReport(measured, wall, parallelism.jobs(), memory.peak())
                    .lines()
                    .forEach(progress::print);
        }
        return ExitCode.DONE.number();
    }
}
