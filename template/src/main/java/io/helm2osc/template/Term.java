package io.helm2osc.template;

import java.util.List;

/// An operand of a command, at its place in the text.
public sealed interface Term {

    Span span();

    /// `.`
    record Dot(Span span) implements Term {}

    /// `nil`
    record Nil(Span span) implements Term {}

    record Truth(Span span, boolean value) implements Term {}

    /// A number as written, `0x1F`, `1_000` or `'a'`.
    record Numeral(Span span, String text) implements Term {}

    /// A quoted or raw string: `value` is what it says. `verbatim` tells whether that stands in the text letter by
    /// letter, so that an offset in the value is one in the text.
    record Quoted(Span span, String value, boolean verbatim) implements Term {}

    /// `name`, a function.
    record Function(Span span, String name) implements Term {}

    /// `.a.b`, fields of the dot.
    record Field(Span span, List<String> names) implements Term {

        public Field {
            names = List.copyOf(names);
        }
    }

    /// `$`, `$x` or `$x.a.b`
    record Variable(Span span, String name, List<String> names) implements Term {

        public Variable {
            names = List.copyOf(names);
        }
    }

    /// `(pipeline).a.b`, fields of what another term yields.
    record Chain(Span span, Term of, List<String> names) implements Term {

        public Chain {
            names = List.copyOf(names);
        }
    }

    /// `(pipeline)`
    record Nested(Span span, Pipeline pipeline) implements Term {}
}
