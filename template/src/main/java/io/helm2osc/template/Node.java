package io.helm2osc.template;

import java.util.List;
import java.util.Optional;

/// A part of a template's tree, at its place in the text.
public sealed interface Node {

    Span span();

    /// Text to be written as it is: `span` is what is left of it after trimming.
    record Text(Span span) implements Node {}

    record Comment(Span span) implements Node {}

    /// `{{ pipeline }}`
    record Action(Span span, Pipeline pipeline) implements Node {}

    /// `if`, `with` and `range`; the span reaches from the opening action to the end of the closing one. An `else
    /// if` is a branch that stands alone in `otherwise`. `action` is the opening action itself.
    record Branch(Kind kind, Span span, Span action, Pipeline guard, List<Node> body, List<Node> otherwise)
            implements Node {

        public Branch {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }

        /// What a branch does with its guard.
        public enum Kind {
            IF,
            WITH,
            RANGE
        }
    }

    record Break(Span span) implements Node {}

    record Continue(Span span) implements Node {}

    /// `{{ define "name" }} … {{ end }}`; writes nothing where it stands.
    record Define(Span span, String name, List<Node> body) implements Node {

        public Define {
            body = List.copyOf(body);
        }
    }

    /// `{{ block "name" pipeline }} … {{ end }}`: a define that is called where it stands.
    record Block(Span span, String name, Pipeline argument, List<Node> body) implements Node {

        public Block {
            body = List.copyOf(body);
        }
    }

    /// `{{ template "name" pipeline }}`
    record Call(Span span, String name, Optional<Pipeline> argument) implements Node {}
}
