package io.helm2osc.template;

import java.util.List;

/// `$x := command | command`: what the last command yields is the pipeline's value.
///
/// @param variables the variables that it sets, `$x` with its dollar; two for a range over keys and values
/// @param assigns whether the variables exist already (`=`) or are declared here (`:=`)
public record Pipeline(Span span, List<String> variables, boolean assigns, List<Command> commands) {

    public Pipeline {
        variables = List.copyOf(variables);
        commands = List.copyOf(commands);
    }

    /// A term and what it is given, blanks between them.
    public record Command(Span span, List<Term> terms) {

        public Command {
            terms = List.copyOf(terms);
        }

        public Term first() {
            return terms.getFirst();
        }

        public List<Term> arguments() {
            return terms.subList(1, terms.size());
        }
    }
}
