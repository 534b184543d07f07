package io.helm2osc.template.detective;

import io.helm2osc.chart.Chart;
import io.helm2osc.chart.ChartMetadata.Dependency;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chart in the tree of charts that one run renders, under the name that its parent gives it. A subchart that is
/// used twice is there twice.
final class ChartNode {
    private final Chart chart;
    private final String name;
    private final String folder;
    private final ValuesPath place;
    private final Optional<Dependency> dependency;
    private final List<ChartNode> children = new ArrayList<>();
    private Dict defaults;
    private List<Condition> conditions = List.of();

    private ChartNode(Chart chart, String name, String folder, ValuesPath place, Optional<Dependency> dependency) {
        this.chart = chart;
        this.name = name;
        this.folder = folder;
        this.place = place;
        this.dependency = dependency;
        this.defaults = Values.dict(chart.values(), new Origin.FromValues(place, 0));
    }

    static ChartNode of(Chart chart) {
        ChartNode root = new ChartNode(chart, chart.metadata().name(), "", ValuesPath.ROOT, Optional.empty());
        root.addChildren();
        return root;
    }

    private void addChildren() {
        for (Subchart subchart : chart.subcharts()) {
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                Optional<Dependency> declared = chart.metadata().dependencies().stream()
                        .filter(dependency -> dependency.key().equals(key))
                        .findFirst();
                String inner = subchart.packed()
                        ? "charts/" + subchart.chart().metadata().name()
                        : subchart.folder();
                ChartNode child = new ChartNode(subchart.chart(), key, path(inner), place.child(key), declared);
                child.addChildren();
                children.add(child);
            }
        }
    }

    Chart chart() {
        return chart;
    }

    String name() {
        return name;
    }

    /// Where the chart lies in the root's unpacked tree; the root itself is the empty text.
    String folder() {
        return folder;
    }

    /// The path in the root's unpacked tree of a file of this chart.
    String path(String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /// Where the chart's values are in the root's.
    ValuesPath place() {
        return place;
    }

    /// What the parent says of it, if it says anything.
    Optional<Dependency> dependency() {
        return dependency;
    }

    List<ChartNode> children() {
        return children;
    }

    /// What has to be so for the chart to be used at all.
    List<Condition> conditions() {
        return conditions;
    }

    void standsBehind(List<Condition> outer) {
        conditions = List.copyOf(outer);
    }

    boolean isRoot() {
        return place.isRoot();
    }

    Dict defaults() {
        return defaults;
    }

    void replaceDefaults(Dict changed) {
        defaults = changed;
    }
}
