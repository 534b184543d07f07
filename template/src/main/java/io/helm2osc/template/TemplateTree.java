package io.helm2osc.template;

import java.util.ArrayList;
import java.util.List;

/// What a template says, as a tree in which everything knows its place in the text.
public record TemplateTree(String where, String text, List<Node> nodes) {

    public TemplateTree {
        nodes = List.copyOf(nodes);
    }

    /// Reads a text as Go does, except that functions need not be known; `where` names it in errors.
    public static Parsed<TemplateTree> parse(String text, String where) {
        return Parsed.from(() -> new TemplateTree(where, text, new TreeParser(TemplateText.read(text, where)).nodes()));
    }

    /// Every template that the text defines, at any depth.
    public List<Node.Define> defines() {
        List<Node.Define> found = new ArrayList<>();
        collectDefines(nodes, found);
        return found;
    }

    private static void collectDefines(List<Node> nodes, List<Node.Define> found) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Define define -> {
                    found.add(define);
                    collectDefines(define.body(), found);
                }
                case Node.Block(Span span, String name, Pipeline argument, List<Node> body) -> {
                    found.add(new Node.Define(span, name, body));
                    collectDefines(body, found);
                }
                case Node.Branch branch -> {
                    collectDefines(branch.body(), found);
                    collectDefines(branch.otherwise(), found);
                }
                case Node.Text text -> {}
                case Node.Comment comment -> {}
                case Node.Action action -> {}
                case Node.Break end -> {}
                case Node.Continue next -> {}
                case Node.Call call -> {}
            }
        }
    }
}
