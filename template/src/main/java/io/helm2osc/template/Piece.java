package io.helm2osc.template;

import java.util.List;

/// A part of a template's text; all pieces of a text, one after the other, are that text.
public sealed interface Piece {

    Span span();

    /// Text that stands outside of actions. What is `kept` is what trim markers beside it leave of it.
    record Text(Span span, Span kept) implements Piece {}

    /// `{{ … }}` with its tokens; spaces are not among them.
    record Action(Span span, Trim trim, List<Token> tokens) implements Piece {

        public Action {
            tokens = List.copyOf(tokens);
        }
    }

    /// `{{/* … */}}`
    record Comment(Span span, Trim trim) implements Piece {}

    /// Which sides of an action eat the blanks beside them: `{{-` and `-}}`.
    record Trim(boolean left, boolean right) {}
}
