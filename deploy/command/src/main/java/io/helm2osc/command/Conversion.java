package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Limits;
import io.helm2osc.command.ChartResult.Failed;
import io.helm2osc.command.ChartResult.Packed;
import io.helm2osc.command.ChartResult.Refused;
import io.helm2osc.command.ChartResult.Times;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.ConverterVersion;
import io.helm2osc.contract.Fault;
import io.helm2osc.contract.Outcome;
import io.helm2osc.packager.OscPackage;
import io.helm2osc.packager.PackageInput;
import io.helm2osc.packager.Packaging;
import io.helm2osc.transformer.Transformation;
import io.helm2osc.transformer.TransformedChart;
import io.helm2osc.transformer.form.VendorFiles;
import io.helm2osc.transformer.profile.OscProfile;
import io.helm2osc.transformer.render.Engine;

/// The verbs of the stages, one after the other.
final class Conversion {

    private final Intake intake;
    private final Transformation transformation;
    private final Packaging packaging;
    private final ConversionOptions options;

    Conversion(Intake intake, Engine engine, Limits limits, ConversionOptions options) {
        this(intake, engine, limits, options, VendorFiles.NONE);
    }

    /// @param vendor files for the platform, which go into each package
    Conversion(Intake intake, Engine engine, Limits limits, ConversionOptions options, VendorFiles vendor) {
        this.intake = intake;
        this.transformation = new Transformation(
                        engine, limits, OscProfile.DEFAULT, ConverterVersion.CURRENT, System::nanoTime)
                .with(vendor);
        this.packaging = new Packaging(limits);
        this.options = options;
    }

    /// Converts one chart. Whatever goes wrong with it is a result: the charts after it are not its prisoners.
    ChartResult convert(ChartInput input) {
        try {
            return read(input, System.nanoTime());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            return new Failed(input, new Fault("internal.bug", String.valueOf(bug)));
        }
    }

    /// Converts a chart that was brought already, in the same way.
    ///
    /// @param reading how long that took, in nanoseconds
    ChartResult convert(ChartInput input, Bytes chart, long reading) {
        try {
            return transform(input, chart, reading);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            return new Failed(input, new Fault("internal.bug", String.valueOf(bug)));
        }
    }

    private ChartResult read(ChartInput input, long started) {
        return switch (intake.bring(input)) {
            case Outcome.Done<Bytes>(var chart) -> transform(input, chart, System.nanoTime() - started);
            case Outcome.Refused<Bytes>(var why) -> new Refused(input, why);
            case Outcome.Deferred<Bytes>(var why) -> new Failed(input, why);
        };
    }

    private ChartResult transform(ChartInput input, Bytes chart, long reading) {
        long started = System.nanoTime();
        return switch (transformation.transform(chart, options)) {
            case Outcome.Done<TransformedChart>(var transformed) ->
                pack(input, chart, transformed, new Times(reading, System.nanoTime() - started, 0));
            case Outcome.Refused<TransformedChart>(var why) -> new Refused(input, why);
            case Outcome.Deferred<TransformedChart>(var why) -> new Failed(input, why);
        };
    }

    private ChartResult pack(ChartInput input, Bytes chart, TransformedChart transformed, Times times) {
        long started = System.nanoTime();
        PackageInput parts = new PackageInput(
                transformed.tree(),
                Bytes.utf8(transformed.mapping()),
                Bytes.utf8(transformed.report()),
                transformed.images(),
                transformed.relocatedTree());
        return switch (packaging.pack(parts, options.format())) {
            case Outcome.Done<OscPackage>(var made) ->
                new Packed(
                        input,
                        chart,
                        transformed,
                        made,
                        new Times(times.reading(), times.transforming(), System.nanoTime() - started));
            case Outcome.Refused<OscPackage>(var why) -> new Refused(input, why);
            case Outcome.Deferred<OscPackage>(var why) -> new Failed(input, why);
        };
    }
}
