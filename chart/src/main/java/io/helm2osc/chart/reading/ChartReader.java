package io.helm2osc.chart.reading;

import static io.helm2osc.contract.RefusalCode.CHART_DEPENDENCY_CYCLE;
import static io.helm2osc.contract.RefusalCode.CHART_TOO_DEEP;
import static io.helm2osc.contract.RefusalCode.YAML_MALFORMED;
import static io.helm2osc.contract.RefusalCode.YAML_TOO_LARGE;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.FileTree;
import io.helm2osc.chart.Limits;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.archive.ArchiveReader;
import io.helm2osc.chart.archive.ExpansionBudget;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a chart and the charts inside it, within limits that count over all of them. What Helm
/// could not load is refused.
public final class ChartReader {

    private static final String CHARTS = "charts/";

    private final Limits limits;
    private final ExpansionBudget budget;
    private int subcharts;

    private ChartReader(Limits limits) {
        this.limits = limits;
        this.budget = ExpansionBudget.of(limits);
    }

    /// The chart of these files.
    public static Chart read(FileTree files, Limits limits) {
        ChartReader reader = new ChartReader(limits);
        reader.budget.spend(files.totalBytes(), "");
        return reader.read(files, "", List.of());
    }

    /// @param outer the charts that hold this one, the outermost first
    private Chart read(FileTree files, String where, List<ChartMetadata> outer) {
        if (outer.size() > limits.chart().subchartDepth()) {
            throw tooMany(
                    where, limits.chart().subchartDepth(), outer.size(), "The chart's subcharts nest too deeply.");
        }
        ChartMetadata metadata = MetadataReader.read(files, where, limits);
        List<ChartMetadata> chain =
                Stream.concat(outer.stream(), Stream.of(metadata)).toList();
        Chart chart = new Chart(files, metadata, values(files, where), subcharts(files, where, chain));
        checkCycle(chart, chain, where);
        return chart;
    }

    // What holds a chart can never lie in its charts/ folder, so no packer could have completed
    // it.
    private static void checkCycle(Chart chart, List<ChartMetadata> chain, String where) {
        for (Dependency missing : chart.missingDependencies()) {
            if (chain.stream()
                    .anyMatch(holder -> holder.name().equals(missing.name())
                            && holder.version().equals(missing.version()))) {
                throw new RefusedException(
                        CHART_DEPENDENCY_CYCLE, where + "Chart.yaml", "The chart depends on itself.");
            }
        }
    }

    // Of a values file with several documents, Helm reads the first.
    private Map<String, @Nullable Object> values(FileTree files, String where) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        files.find("values.yaml").ifPresent(file -> {
            String path = where + "values.yaml";
            if (file.size() > limits.chart().valuesBytes()) {
                throw tooLarge(path, limits.chart().valuesBytes(), file.size());
            }
            values.putAll(asMap(YamlReader.plain(file.asUtf8(), path, limits), path));
        });
        return values;
    }

    private static Map<String, @Nullable Object> asMap(@Nullable Object document, String path) {
        if (document != null && !(document instanceof Map)) {
            throw new RefusedException(YAML_MALFORMED, path, "The values are no map.");
        }
        return Plain.map(document);
    }

    // Helm's rules: names that begin with _ or . are passed over, and so are files that lie in
    // charts/ itself and are no archive.
    private List<Subchart> subcharts(FileTree files, String where, List<ChartMetadata> chain) {
        List<Subchart> found = new ArrayList<>();
        FileTree inside = files.below("charts");
        TreeSet<String> names = new TreeSet<>();
        inside.paths().forEach(path -> names.add(path.split("/", 2)[0]));
        for (String name : names) {
            boolean packed = name.endsWith(".tgz");
            if (name.startsWith("_") || name.startsWith(".") || (!packed && inside.has(name))) {
                continue;
            }
            count(where);
            String place = where + CHARTS + name;
            FileTree content = packed
                    ? ArchiveReader.readChart(inside.find(name).orElse(Bytes.EMPTY), place, limits, budget)
                    : inside.below(name);
            found.add(new Subchart(CHARTS + name, packed, read(content, place + (packed ? "!" : "/"), chain)));
        }
        return found;
    }

    private void count(String where) {
        subcharts++;
        if (subcharts > limits.chart().subcharts()) {
            throw tooMany(where, limits.chart().subcharts(), subcharts, "The chart has too many subcharts.");
        }
    }

    private static RefusedException tooMany(String where, int limit, int seen, String message) {
        return new RefusedException(
                new Refusal(CHART_TOO_DEEP, where, String.valueOf(limit), String.valueOf(seen), message));
    }

    private static RefusedException tooLarge(String where, int limit, int seen) {
        return new RefusedException(
                new Refusal(YAML_TOO_LARGE, where, limit + " bytes", seen + " bytes", "The values file is too large."));
    }
}
