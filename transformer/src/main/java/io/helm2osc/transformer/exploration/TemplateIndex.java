package io.helm2osc.transformer.exploration;

import io.helm2osc.chart.Chart;
import io.helm2osc.template.Node;
import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The branches and the named templates of a chart and its subcharts.
final class TemplateIndex {

    private final Map<String, Map<Span, Branch>> branches = new HashMap<>();
    private final Map<String, List<Node.Define>> defines = new HashMap<>();
    private final Map<String, Named> named = new HashMap<>();

    private TemplateIndex() {}

    /// A named template.
    ///
    /// @param file the text of the file that it stands in
    record Named(String file, Node.Define define) {}

    /// @param chart with its packed subcharts unpacked
    static TemplateIndex of(Chart chart) {
        TemplateIndex index = new TemplateIndex();
        for (String path : chart.files().paths()) {
            if (path.contains("templates/")) {
                TemplateTree.parse(chart.files().text(path).orElse(""), path)
                        .readable()
                        .ifPresent(tree -> index.add(path, tree));
            }
        }
        return index;
    }

    private void add(String path, TemplateTree tree) {
        Map<Span, Branch> found = new HashMap<>();
        branchesIn(tree.nodes()).forEach(branch -> found.put(branch.action(), branch));
        branches.put(path, found);
        defines.put(path, tree.defines());
        tree.defines().forEach(define -> named.putIfAbsent(define.name(), new Named(tree.text(), define)));
    }

    /// The guard whose opening action stands there.
    Optional<Pipeline> guard(String template, Span action) {
        return Optional.ofNullable(branches.getOrDefault(template, Map.of()).get(action))
                .map(Branch::guard);
    }

    /// The template of this name.
    Optional<Named> named(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// The name of the named template that a stretch stands in.
    Optional<String> nameAround(String template, Span stretch) {
        return defines.getOrDefault(template, List.of()).stream()
                .filter(define -> define.span().contains(stretch))
                .map(Node.Define::name)
                .findFirst();
    }

    private static List<Branch> branchesIn(List<Node> nodes) {
        List<Branch> found = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Branch branch -> {
                    found.add(branch);
                    found.addAll(branchesIn(branch.body()));
                    found.addAll(branchesIn(branch.otherwise()));
                }
                case Node.Define define -> found.addAll(branchesIn(define.body()));
                case Node.Block block -> found.addAll(branchesIn(block.body()));
                case Node.Text text -> {}
                case Node.Comment comment -> {}
                case Node.Action action -> {}
                case Node.Break end -> {}
                case Node.Continue next -> {}
                case Node.Call call -> {}
            }
        }
        return found;
    }
}
