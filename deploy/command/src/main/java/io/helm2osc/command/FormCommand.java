package io.helm2osc.command;

import io.helm2osc.contract.PackageFormat;
import io.helm2osc.transformer.form.VendorFiles;
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
        return new Conversions(
                        sources, parallelism, rendering.options(PackageFormat.ZIP, Optional.empty()), VendorFiles.NONE)
                .of(
                        sources.inputs(charts),
                        (result, progress) ->
                                Line.lines(result, FormText::lines).forEach(progress::print))
                .exitCode()
                .number();
    }
}
