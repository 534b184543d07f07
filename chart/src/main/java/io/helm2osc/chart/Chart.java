package io.helm2osc.chart;

import io.helm2osc.chart.ChartMetadata.Dependency;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A chart that was read: its files, what they say, and the charts inside it.
public final class Chart {

    private final FileTree files;
    private final ChartMetadata metadata;
    private final Map<String, @Nullable Object> values;
    private final List<Subchart> subcharts;

    /// A chart of these parts. `ChartReader` is what makes one of files.
    public Chart(
            FileTree files, ChartMetadata metadata, Map<String, @Nullable Object> values, List<Subchart> subcharts) {
        this.files = files;
        this.metadata = metadata;
        this.values = Collections.unmodifiableMap(values);
        this.subcharts = List.copyOf(subcharts);
    }

    /// What `Chart.yaml` says.
    public ChartMetadata metadata() {
        return metadata;
    }

    /// The files exactly as they were given: packed subcharts are archives among them.
    public FileTree files() {
        return files;
    }

    /// The chart's own values; empty if it has none. Whoever wants to change them makes a copy.
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /// The text of the chart's own values file.
    public Optional<String> valuesText() {
        return files.text("values.yaml");
    }

    /// The charts inside this one, sorted by folder.
    public List<Subchart> subcharts() {
        return subcharts;
    }

    /// The dependencies for which no chart lies in `charts/`.
    public List<Dependency> missingDependencies() {
        return metadata.dependencies().stream()
                .filter(dependency -> subcharts.stream()
                        .noneMatch(
                                subchart -> subchart.chart().metadata().name().equals(dependency.name())))
                .toList();
    }

    /// The files with every packed subchart, at any depth, as a folder of its name in `charts/`.
    public FileTree unpacked() {
        FileTree unpacked = files.filter(path -> subcharts.stream().noneMatch(subchart -> subchart.holds(path)));
        for (Subchart subchart : subcharts) {
            unpacked = unpacked.merge(subchart.chart().unpacked().under(unpackedFolder(subchart)));
        }
        return unpacked;
    }

    // Two subcharts of one name, such as two versions of it, keep the names of their archives.
    private String unpackedFolder(Subchart subchart) {
        if (!subchart.packed()) {
            return subchart.folder();
        }
        String name = subchart.chart().metadata().name();
        long namesakes = subcharts.stream()
                .filter(other -> other.chart().metadata().name().equals(name))
                .count();
        return namesakes == 1
                ? "charts/" + name
                : subchart.folder().substring(0, subchart.folder().length() - ".tgz".length());
    }
}
