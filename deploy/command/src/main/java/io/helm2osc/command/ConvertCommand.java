package io.helm2osc.command;

import io.helm2osc.chart.Limits;
import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.TargetRegistry;
import io.helm2osc.transformer.form.VendorFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Converts charts, one line each.
@Command(
        name = "convert",
        description = "Converts charts into packages, each with its mapping and its report beside it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "%nExit code: 0 when all charts were converted, 2 when some, or their packages for --registry, were refused, 3 when something failed that is not",
            "a chart's fault, 64 when the command makes no sense."
        })
final class ConvertCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "CHART",
            description = "A packed chart, a chart's folder, a folder of charts, an http(s) address, or a chart in a "
                    + "registry: oci://HOST/PATH, perhaps with :TAG, :RANGE or @DIGEST behind it.")
    private List<String> charts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where the packages go; the current folder by default.")
    private Path output;

    @Option(names = "--with-chart", description = "Also write the original chart, as <name>-<version>.tgz.")
    private boolean withChart;

    @Option(names = "--format", paramLabel = "zip|tgz", defaultValue = "zip", description = "zip by default.")
    private PackageFormat format;

    @Option(
            names = "--registry",
            paramLabel = "REGISTRY",
            converter = RegistryOption.class,
            description = {
                "Also writes relocated/<name>-<version>: the package with all addresses in this registry,",
                "host[:port][/organisation]."
            })
    private Optional<TargetRegistry> registry;

    @Mixin
    private Rendering rendering;

    @Mixin
    private VendorFolder vendor;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ChartInput> inputs = sources.inputs(charts);
        VendorFiles vendorFiles = vendor.files(Limits.DEFAULT);
        ConversionOptions options = rendering.options(format, registry.map(TargetRegistry::toString));
        OutputFolder folder = new OutputFolder(output);
        Tally tally = new Conversions(sources, parallelism, options, vendorFiles)
                .of(inputs, (result, progress) -> progress.print(line(result, folder)));
        System.err.println(tally);
        return tally.exitCode().number();
    }

    private String line(ChartResult result, OutputFolder folder) {
        return switch (result) {
            case Packed packed -> Line.of(packed, written(packed, folder));
            case Refused refused -> Line.of(refused);
            case Failed failed -> Line.of(failed);
        };
    }

    private Path written(Packed packed, OutputFolder folder) {
        try {
            Path made = folder.write(packed);
            if (withChart) {
                folder.writeChart(packed, made);
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + output + ": " + e.getMessage(), e);
        }
    }
}
