package io.helm2osc.command;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.form.VendorFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A folder of files for the platform, which go into each package.
final class VendorFolder {

    private static final long LARGEST = 1 << 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--vendor",
            paramLabel = "FOLDER",
            description = "Files for manifests/vendor, such as monitor_config.yaml and log_config.yaml.")
    private Optional<Path> folder;

    /// The files of the folder, none without it.
    VendorFiles files(Limits limits) throws IOException {
        if (folder.isEmpty()) {
            return VendorFiles.NONE;
        }
        FileTree files = FileTree.EMPTY;
        for (Path file : listed(folder.get())) {
            if (Files.size(file) > LARGEST) {
                throw new ParameterException(spec.commandLine(), file + " is larger than 1 MiB.");
            }
            files = files.with(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file)));
        }
        try {
            return VendorFiles.of(files, limits);
        } catch (RefusedException unreadable) {
            throw new ParameterException(spec.commandLine(), "--vendor: " + unreadable.getMessage(), unreadable);
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
