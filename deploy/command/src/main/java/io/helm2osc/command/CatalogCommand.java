package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.contract.CatalogReportRow;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.contract.TargetRegistry;
import io.helm2osc.pipeline.RetryLater;
import io.helm2osc.transformer.out.engine.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Converts a whole repository or folder.
@Command(
        name = "catalog",
        description = "Converts all charts of a Helm repository or a folder, and goes on where it was stopped.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nA chart whose content was converted or refused before, with the same options by the same converter, is not",
            "converted again. catalog.html, catalog.csv and catalog.json beside the packages say what became of each chart, and",
            "what to do about it. Exit codes are those of convert, for all charts of the catalog."
        })
final class CatalogCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "CATALOG",
            description = "The http(s) address of a Helm repository, or a folder of charts.")
    private String catalog;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the packages go, and what is remembered of them.")
    private Path output;

    @Option(names = "--republish", description = "Convert again what was converted before.")
    private boolean republish;

    @Option(names = "--format", paramLabel = "zip|tgz", defaultValue = "zip", description = "zip by default.")
    private PackageFormat format;

    @Option(
            names = "--registry",
            paramLabel = "REGISTRY",
            converter = RegistryOption.class,
            description = "Also write relocated/<name>-<version>, as convert does.")
    private Optional<TargetRegistry> registry;

    @Mixin
    private SelectionOptions selection;

    @Mixin
    private Rendering rendering;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ConversionOptions options = rendering.options(format, registry.map(TargetRegistry::toString));
        CatalogQuestion asked = new CatalogQuestion(catalog, selection.selection());
        Intake intake = sources.intake(Limits.DEFAULT);
        try {
            return run(asked, options, intake, asked.charts(intake)).number();
        } catch (RefusedException unreadable) {
            System.err.println("helm2osc: " + Line.plain(String.valueOf(unreadable.getMessage())));
            return ExitCode.REFUSED.number();
        } catch (RetryLater away) {
            System.err.println("helm2osc: " + Line.plain(away.fault().message()));
            return ExitCode.FAILED.number();
        }
    }

    private ExitCode run(CatalogQuestion asked, ConversionOptions options, Intake intake, List<ChartInput> charts)
            throws IOException, InterruptedException {
        Progress progress = Progress.of(charts.size());
        OutputFolder folder = new OutputFolder(output);
        CatalogFiles files = new CatalogFiles(output);
        List<CatalogReportRow> rows = new ArrayList<>();
        try (CatalogMemory memory = CatalogMemory.of(output);
                WorkerPool engine = WorkerPool.start(parallelism.engine());
                Interruption interruption = Interruption.watch(engine::close)) {
            memory.all().forEach(row -> row.packageName().ifPresent(folder::keep));
            Conversion conversion = new Conversion(intake, engine, Limits.DEFAULT, options);
            CatalogRun run = new CatalogRun(intake, conversion, options, memory, folder, republish);
            new Batch(parallelism.jobs(), interruption, progress).run(charts, run::step, step -> {
                step.line().ifPresent(progress::print);
                rows.add(step.row());
            });
            if (interruption.isRequested()) {
                return ExitCode.FAILED;
            }
            memory.settle();
        }
        CatalogReport report = CatalogReport.of(asked, ConverterVersion.CURRENT, rows, files.last());
        files.write(report);
        report.lines().forEach(System.err::println);
        System.err.println("The report: " + output.resolve("catalog.html"));
        return report.exitCode();
    }
}
