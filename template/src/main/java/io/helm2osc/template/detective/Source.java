package io.helm2osc.template.detective;

import io.helm2osc.template.Node;
import io.helm2osc.template.value.Rope;
import java.util.List;

/// A template that can be called: its nodes, and the text that their places are in.
///
/// @param file that the text is, or was called from when it is a value
/// @param isFile whether the text is the file's
record Source(String file, boolean isFile, Rope text, List<Node> nodes) {

    Source {
        nodes = List.copyOf(nodes);
    }

    Source with(List<Node> others) {
        return new Source(file, isFile, text, others);
    }

    /// Whether calling it would write nothing but blanks and do nothing.
    boolean isBlank() {
        return nodes.stream().allMatch(node -> switch (node) {
            case Node.Text text -> text.span().of(this.text.text()).isBlank();
            case Node.Comment comment -> true;
            case Node.Define define -> true;
            default -> false;
        });
    }
}
