package io.helm2osc.command;

import io.helm2osc.contract.ChartSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A chart that was named on the command line.
///
/// @param place what it was called there: a packed chart, a folder, an address, or a name in a repository
/// @param source where it comes from, unless it lies on this machine
/// @param within for a folder, the one that its `file://` dependencies may lie in
record ChartInput(String place, Optional<ChartSource> source, Optional<Path> within) {

    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    /// A chart on this machine, or at an address.
    ChartInput(String place) {
        this(place, remote(place), Optional.empty());
    }

    /// A chart of a Helm repository.
    ///
    /// @param name of the chart, perhaps with `@` and a version or range behind it
    static ChartInput ofRepository(String repository, String name) {
        String[] parts = name.split("@", 2);
        String version = parts.length == 1 ? "*" : parts[1];
        return new ChartInput(
                parts[0], Optional.of(new ChartSource.FromRepository(repository, parts[0], version)), Optional.empty());
    }

    /// The charts that these arguments mean: each one itself, or if it is a folder that is no chart, what lies
    /// in it.
    static List<ChartInput> of(List<String> arguments) throws IOException {
        List<ChartInput> inputs = new ArrayList<>();
        for (String argument : arguments) {
            if (isCollection(argument)) {
                inputs.addAll(chartsIn(Path.of(argument)));
            } else {
                inputs.add(new ChartInput(argument));
            }
        }
        return inputs;
    }

    private static Optional<ChartSource> remote(String place) {
        if (ADDRESS.matcher(place).matches()) {
            return Optional.of(new ChartSource.FromUrl(place, Optional.empty()));
        }
        return place.startsWith("oci://") ? Optional.of(new ChartSource.FromRegistry(place)) : Optional.empty();
    }

    private static boolean isCollection(String argument) {
        return remote(argument).isEmpty()
                && Files.isDirectory(Path.of(argument))
                && Files.notExists(Path.of(argument, "Chart.yaml"));
    }

    private static List<ChartInput> chartsIn(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            List<ChartInput> charts = contents.filter(ChartInput::isChart)
                    .sorted()
                    .map(path -> new ChartInput(path.toString(), Optional.empty(), Optional.of(folder)))
                    .toList();
            return charts.isEmpty() ? List.of(new ChartInput(folder.toString())) : charts;
        }
    }

    private static boolean isChart(Path path) {
        return path.toString().endsWith(".tgz") || Files.exists(path.resolve("Chart.yaml"));
    }

    /// The same, with `file://` dependencies in this folder, too.
    ChartInput within(Path folder) {
        return new ChartInput(place, source, Optional.of(folder));
    }

    /// What the chart is called before anybody has looked inside: the last part of its place.
    String name() {
        String path = source.isPresent()
                ? place.replaceFirst("[?#].*", "").replaceFirst("@sha256:.*", "")
                : Path.of(place).toAbsolutePath().normalize().toString();
        String last = path.replaceFirst("/+$", "").replaceFirst(".*[/\\\\]", "");
        String bare = last.replaceFirst("\\.(?:tgz|tar\\.gz)$", "");
        return source.isPresent() ? bare.replaceAll("[^A-Za-z0-9._-]+", "-") : bare;
    }
}
