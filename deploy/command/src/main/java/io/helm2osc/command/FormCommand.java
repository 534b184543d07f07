package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.transformer.out.engine.WorkerPool;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows the forms of charts.
@Command(
        name = "form",
        description = "Shows the form that the console has for a chart: groups, fields, controls, defaults and help.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "%nWrites no package. Exit codes are those of convert.")
final class FormCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "CHART",
            description = "A packed chart, a chart's folder, a folder of charts, or an http(s) address.")
    private List<String> charts;

    @Mixin
    private Rendering rendering;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ChartInput> inputs = sources.inputs(charts);
        Progress progress = Progress.of(inputs.size());
        Tally tally = new Tally();
        try (WorkerPool engine = WorkerPool.start(parallelism.engine());
                Interruption interruption = Interruption.watch(engine::close)) {
            Conversion conversion = new Conversion(
                    sources.intake(Limits.DEFAULT),
                    engine,
                    Limits.DEFAULT,
                    rendering.options(PackageFormat.ZIP, Optional.empty()));
            new Batch(parallelism.jobs(), interruption, progress).run(inputs, conversion::convert, result -> {
                lines(result).forEach(progress::print);
                tally.count(result);
            });
        }
        return tally.exitCode().number();
    }

    private static List<String> lines(ChartResult result) {
        return switch (result) {
            case Packed packed -> FormText.lines(packed);
            case Refused refused -> List.of(Line.of(refused));
            case Failed failed -> List.of(Line.of(failed));
        };
    }
}
