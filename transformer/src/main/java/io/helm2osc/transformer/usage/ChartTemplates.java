package io.helm2osc.transformer.usage;

import io.helm2osc.chart.Bytes;
import io.helm2osc.chart.Chart;
import io.helm2osc.chart.Subchart;
import io.helm2osc.chart.values.CoalescedValues;
import io.helm2osc.chart.values.Leaves;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.TemplateTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads all templates of a chart and its subcharts, and the templates that stand in values and in other files.
final class ChartTemplates {

    private static final String ACTION = "{{";
    private static final String VALUES = ".Values";
    private static final int LARGEST = 1 << 20;

    private final List<Unit> units = new ArrayList<>();
    private final Words words = new Words();
    private boolean complete = true;

    private ChartTemplates() {}

    static ChartTemplates of(Chart chart) {
        ChartTemplates templates = new ChartTemplates();
        templates.read(chart, ValuesPath.ROOT, "", Set.of());
        return templates;
    }

    List<Unit> units() {
        return units;
    }

    Words words() {
        return words;
    }

    /// Whether everything that is a template could be read as one.
    boolean isComplete() {
        return complete;
    }

    private void read(Chart chart, ValuesPath place, String folder, Set<Setting> settings) {
        Subject.Scope scope = new Subject.Scope(place);
        chart.files().forEach((path, content) -> {
            if (!path.startsWith("charts/") && !path.startsWith("crds/") && content.size() <= LARGEST) {
                read(content, path, folder, scope, settings);
            }
        });
        for (Leaves.Leaf leaf : Leaves.of(chart.values())) {
            if (leaf.value() instanceof String text && text.contains(ACTION) && text.contains(VALUES)) {
                template(text, folder + "values.yaml", scope, settings);
            }
        }
        for (Subchart subchart : chart.subcharts()) {
            String inner = folder + subchart.folder() + "/";
            for (String key : CoalescedValues.keys(chart, subchart.chart())) {
                // A library's templates are called with the values of whoever calls them.
                ValuesPath below = subchart.chart().metadata().isLibrary() ? place : place.child(key);
                Set<Setting> inside = new HashSet<>(settings);
                condition(chart, key, place).ifPresent(inside::add);
                read(subchart.chart(), below, inner, inside);
            }
        }
    }

    private static Optional<Setting> condition(Chart chart, String key, ValuesPath place) {
        return chart.metadata().dependencies().stream()
                .filter(dependency -> dependency.key().equals(key))
                .flatMap(dependency -> dependency.condition().stream())
                .filter(condition -> !condition.contains(","))
                .map(condition ->
                        new Setting(place.append(ValuesPath.of(condition.strip().split("\\."))), "true"))
                .findFirst();
    }

    /// A file outside of `templates` may be read and run by one; whether it is one shows in its text.
    private void read(Bytes content, String path, String folder, Subject.Scope scope, Set<Setting> settings) {
        boolean isTemplate = path.startsWith("templates/");
        if (isTemplate || (!path.endsWith(".md") && !path.equals("values.yaml"))) {
            String text = content.asUtf8();
            if (text.contains(ACTION) && (isTemplate || text.contains(VALUES))) {
                boolean readable = template(text, folder + path, scope, settings);
                complete &= readable || !isTemplate;
            }
        }
    }

    private boolean template(String text, String where, Subject.Scope scope, Set<Setting> settings) {
        Optional<TemplateTree> tree = TemplateTree.parse(text, where).readable();
        tree.ifPresent(known -> TemplateWalk.of(known, scope, words).forEach(unit -> units.add(with(unit, settings))));
        return tree.isPresent();
    }

    private static Unit with(Unit unit, Set<Setting> settings) {
        if (settings.isEmpty()) {
            return unit;
        }
        return new Unit(
                unit.name(),
                unit.uses().stream()
                        .map(use -> new Use(
                                use.path(), use.whole(), use.file(), use.key(), union(use.settings(), settings)))
                        .toList(),
                unit.calls().stream()
                        .map(call -> new Unit.Call(call.name(), union(call.settings(), settings)))
                        .toList());
    }

    private static Set<Setting> union(Set<Setting> some, Set<Setting> others) {
        Set<Setting> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
