package io.helm2osc.command;

import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.PackageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What charts are rendered with.
final class Rendering {

    @Option(
            names = "--values",
            paramLabel = "FILE",
            description = "Values to render with, for a chart that does not render with its defaults.")
    private Optional<Path> values;

    @Option(names = "--release-name", paramLabel = "NAME", description = "The release name that templates see.")
    private Optional<String> releaseName;

    ConversionOptions options(PackageFormat format, Optional<String> registry) throws IOException {
        Optional<String> text = values.isPresent() ? Optional.of(Files.readString(values.get())) : Optional.empty();
        return new ConversionOptions(text, releaseName, format, registry);
    }
}
