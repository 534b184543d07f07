package io.helm2osc.command;

import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.yaml.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells of each image of charts where it appears, what drives it, what is edited for it and how that is proved.
@Command(
        name = "images",
        description = "Tells of each image where it appears, what drives it, what is edited and how that is proved.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "%nWrites no package. Exit codes are those of convert.")
final class ImagesCommand implements Callable<Integer> {

    /// How much is told, and to whom.
    enum Form {
        TABLE,
        WIDE,
        JSON
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "CHART",
            description = "A packed chart, a chart's folder, a folder of charts, or an http(s) address.")
    private List<String> charts;

    @Option(
            names = "--why",
            paramLabel = "IMAGE",
            description = "The whole story of one image: its reference, or its name without registry and tag.")
    private Optional<String> why;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "table|wide|json",
            defaultValue = "table",
            description = "table fits the terminal, wide cuts nothing, json is for machines.")
    private Form form;

    @Option(names = "--json", description = "The same as -o json.")
    private boolean json;

    @Mixin
    private Rendering rendering;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private Parallelism parallelism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ChartResult> results = new ArrayList<>();
        Tally tally = new Conversions(
                        sources, parallelism, rendering.options(PackageFormat.ZIP, Optional.empty()), VendorFiles.NONE)
                .of(sources.inputs(charts), (result, progress) -> results.add(result));
        return print(results).orElse(tally.exitCode()).number();
    }

    /// Prints what was asked for; the exit code when that is not there.
    private Optional<ExitCode> print(List<ChartResult> results) {
        boolean machine = json || form == Form.JSON;
        if (why.isPresent()) {
            WantedImage wanted = new WantedImage(why.get());
            if (!wanted.isIn(results) && results.stream().anyMatch(Packed.class::isInstance)) {
                System.err.println("helm2osc: " + Line.plain(wanted.missing(results)));
                return Optional.of(ExitCode.MISUSED);
            }
            if (!machine) {
                results.forEach(result -> lines(result, wanted::lines));
                return Optional.empty();
            }
        }
        if (machine) {
            System.out.println(JsonWriter.pretty(results.stream()
                    .map(result -> ImagesJson.of(result, why.map(WantedImage::new)))
                    .toList()));
        } else {
            ImageTable table = form == Form.WIDE ? ImageTable.WIDE : ImageTable.fitting();
            results.forEach(result -> lines(result, table::lines));
        }
        return Optional.empty();
    }

    private static void lines(ChartResult result, Function<Packed, List<String>> told) {
        Line.lines(result, told).forEach(System.out::println);
    }
}
