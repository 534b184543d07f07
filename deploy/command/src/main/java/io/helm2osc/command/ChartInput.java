package io.helm2osc.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A chart that was named on the command line.
///
/// @param place a packed chart, a folder, or an http or https address
record ChartInput(String place) {

    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

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

    private static boolean isCollection(String argument) {
        return !isAddress(argument)
                && Files.isDirectory(Path.of(argument))
                && Files.notExists(Path.of(argument, "Chart.yaml"));
    }

    private static List<ChartInput> chartsIn(Path folder) throws IOException {
        try (Stream<Path> contents = Files.list(folder)) {
            List<ChartInput> charts = contents.filter(ChartInput::isChart)
                    .sorted()
                    .map(path -> new ChartInput(path.toString()))
                    .toList();
            return charts.isEmpty() ? List.of(new ChartInput(folder.toString())) : charts;
        }
    }

    private static boolean isChart(Path path) {
        return path.toString().endsWith(".tgz") || Files.exists(path.resolve("Chart.yaml"));
    }

    private static boolean isAddress(String place) {
        return ADDRESS.matcher(place).matches();
    }

    boolean isAddress() {
        return isAddress(place);
    }

    /// What the chart is called before anybody has looked inside: the last part of its place.
    String name() {
        String path = isAddress()
                ? place.replaceFirst("[?#].*", "")
                : Path.of(place).toAbsolutePath().normalize().toString();
        String last = path.replaceFirst("/+$", "").replaceFirst(".*[/\\\\]", "");
        return last.replaceFirst("\\.(?:tgz|tar\\.gz)$", "");
    }
}
