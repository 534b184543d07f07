package io.helm2osc.template;

import io.helm2osc.template.ImageLine.Place;
import io.helm2osc.template.Node.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what stands around an offset in a template's tree.
final class Places {
    private final int offset;
    private Optional<String> define = Optional.empty();
    private final List<Branch> branches = new ArrayList<>();
    private final List<Branch> rebinding = new ArrayList<>();

    private Places(int offset) {
        this.offset = offset;
    }

    static Place of(TemplateTree tree, int offset) {
        Places places = new Places(offset);
        places.descend(tree.nodes());
        return new Place(places.define, places.branches, places.rebinding);
    }

    private void descend(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.span().contains(offset)) {
                enter(node);
                return;
            }
        }
    }

    private void enter(Node node) {
        switch (node) {
            case Node.Define(Span span, String name, List<Node> body) -> named(name, body);
            case Node.Block(Span span, String name, Pipeline argument, List<Node> body) -> named(name, body);
            case Branch branch -> {
                branches.add(branch);
                boolean inBody =
                        branch.body().stream().anyMatch(child -> child.span().contains(offset));
                if (inBody && branch.kind() != Branch.Kind.IF) {
                    rebinding.add(branch);
                }
                descend(inBody ? branch.body() : branch.otherwise());
            }
            case Node.Text text -> {}
            case Node.Comment comment -> {}
            case Node.Action action -> {}
            case Node.Break end -> {}
            case Node.Continue next -> {}
            case Node.Call call -> {}
        }
    }

    private void named(String name, List<Node> body) {
        define = Optional.of(name);
        branches.clear();
        rebinding.clear();
        descend(body);
    }
}
