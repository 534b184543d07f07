package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.reading.ChartReader;
import io.helm2osc.contract.Outcome;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.agreement.Agreement;
import io.helm2osc.transformer.agreement.Agreement.NotRendered;
import io.helm2osc.transformer.agreement.Hearing;
import io.helm2osc.transformer.agreement.Switches;
import io.helm2osc.transformer.out.engine.WorkerPool;
import io.helm2osc.transformer.scenario.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares the detective with the engine.
@Command(
        name = "agree",
        description = "Tells how many documents of charts our reading of their templates gets as the engine does,"
                + " and where it does not.",
        mixinStandardHelpOptions = true)
final class AgreeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "CHART", description = "A folder of charts, or charts.")
    private List<String> charts;

    @Option(names = "--switched", description = "Compares with switches turned on as well.")
    private boolean switched;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ChartInput> inputs = sources.inputs(charts);
        Intake intake = sources.intake(Limits.DEFAULT);
        Progress progress = Progress.of(inputs.size());
        AgreementReport report = new AgreementReport();
        try (WorkerPool engine = WorkerPool.start(parallelism.engine());
                Interruption interruption = Interruption.watch(engine::close)) {
            Hearing hearing = new Hearing(engine, Limits.DEFAULT);
            new Batch(parallelism.jobs(), interruption, progress)
                    .run(
                            inputs,
                            input -> compared(hearing, intake, input),
                            agreements ->
                                    agreements.forEach(one -> report.add(one).forEach(progress::print)));
        }
        report.summary().forEach(progress::print);
        return ExitCode.DONE.number();
    }

    private List<AgreementReport.OfChart> compared(Hearing hearing, Intake intake, ChartInput input) {
        try {
            return switch (intake.bring(input)) {
                case Outcome.Done<Bytes>(var archive) -> compared(hearing, input, archive);
                case Outcome.Refused<Bytes>(var why) -> refused(input, why.message());
                case Outcome.Deferred<Bytes>(var why) -> refused(input, why.message());
            };
        } catch (RefusedException refused) {
            return refused(input, refused.refusal().message());
        }
    }

    private List<AgreementReport.OfChart> compared(Hearing hearing, ChartInput input, Bytes archive) {
        Chart chart = ChartReader.read(ArchiveReader.readChart(archive, Limits.DEFAULT), Limits.DEFAULT);
        return Stream.concat(Stream.of(Scenario.DEFAULT), switched ? Switches.of(chart).stream() : Stream.of())
                .map(scenario -> new AgreementReport.OfChart(
                        input.name() + " (" + scenario.name() + ")", hearing.of(chart, scenario)))
                .toList();
    }

    private static List<AgreementReport.OfChart> refused(ChartInput input, String why) {
        Agreement none = new NotRendered(why, true);
        return List.of(new AgreementReport.OfChart(input.name(), none));
    }
}
