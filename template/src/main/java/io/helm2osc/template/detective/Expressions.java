package io.helm2osc.template.detective;

import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Span;
import io.helm2osc.template.Term;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates pipelines, commands and terms.
final class Expressions {
    private final Machine machine;
    private final GuardBook guards;
    private final Calls calls;

    Expressions(Machine machine, GuardBook guards) {
        this.machine = machine;
        this.guards = guards;
        this.calls = new Calls(machine);
    }

    /// Evaluates a pipeline and sets its variables.
    Value pipeline(Pipeline pipeline, Frame frame, Value dot) {
        Value value = unassigned(pipeline, frame, dot);
        for (String name : pipeline.variables()) {
            if (pipeline.assigns()) {
                frame.assign(name, value);
            } else {
                frame.declare(name, value);
            }
        }
        return value;
    }

    /// Evaluates a pipeline without setting its variables.
    Value unassigned(Pipeline pipeline, Frame frame, Value dot) {
        Optional<Value> value = Optional.empty();
        for (Command command : pipeline.commands()) {
            value = Optional.of(tolerant(command, value, frame, dot));
        }
        return value.orElseGet(() -> new Nothing(Origin.NONE));
    }

    /// On a walk everywhere, a command that fails yields something unknown.
    private Value tolerant(Command command, Optional<Value> piped, Frame frame, Value dot) {
        if (machine.walk() == Walk.AS_THE_ENGINE) {
            return command(command, piped, frame, dot);
        }
        try {
            return command(command, piped, frame, dot);
        } catch (Problem problem) {
            return new Unknown("problem", piped.map(Value::origin).orElse(Origin.NONE));
        }
    }

    private Value command(Command command, Optional<Value> piped, Frame frame, Value dot) {
        machine.step();
        return switch (command.first()) {
            case Term.Function(Span span, String name) -> function(name, command, piped, frame, dot);
            case Term.Field(Span span, List<String> names) -> fields(dot, names, command, piped, frame, dot);
            case Term.Variable(Span span, String name, List<String> names)
            when !names.isEmpty() -> fields(frame.variable(name), names, command, piped, frame, dot);
            case Term.Chain(Span span, Term of, List<String> names) ->
                fields(term(of, frame, dot), names, command, piped, frame, dot);
            case Term first -> {
                if (command.terms().size() > 1 || piped.isPresent()) {
                    throw new Problem("can't give argument to non-function");
                }
                yield term(first, frame, dot);
            }
        };
    }

    private Value function(String name, Command command, Optional<Value> piped, Frame frame, Value dot) {
        Value result = name.equals("and") || name.equals("or")
                ? logic(name.equals("or"), command, piped, frame, dot)
                : calls.call(name, arguments(command, piped, frame, dot), frame);
        guards.saw(result);
        return result;
    }

    /// `and` and `or` look no further than they must, except on a walk everywhere.
    private Value logic(boolean stopAt, Command command, Optional<Value> piped, Frame frame, Value dot) {
        Value value = new Nothing(Origin.NONE);
        boolean decided = false;
        for (Term argument : command.arguments()) {
            if (!decided || machine.walk() == Walk.EVERYWHERE) {
                Value next = term(argument, frame, dot);
                guards.saw(next);
                value = decided ? value : next;
                decided |= Values.isTrue(value) == stopAt;
            }
        }
        return decided ? value : piped.orElse(value);
    }

    private List<Value> arguments(Command command, Optional<Value> piped, Frame frame, Value dot) {
        List<Value> arguments = new ArrayList<>();
        for (Term argument : command.arguments()) {
            arguments.add(term(argument, frame, dot));
        }
        piped.ifPresent(arguments::add);
        return arguments;
    }

    private Value fields(
            Value from, List<String> names, Command command, Optional<Value> piped, Frame frame, Value dot) {
        return seen(follow(from, names, arguments(command, piped, frame, dot)));
    }

    /// Follows fields. To ask something of nothing is an error only where a field on the way led to nothing: Go
    /// takes the fields of a dot, a variable or a term in parentheses that is nothing for nothing.
    private Value follow(Value from, List<String> names, List<Value> arguments) {
        Value value = from;
        for (int i = 0; i < names.size(); i++) {
            boolean last = i == names.size() - 1;
            value = value instanceof Nothing(Origin origin)
                    ? below(origin, names.subList(i, names.size()), i == 0 || from instanceof Nothing)
                    : field(value, names.get(i), last ? arguments : List.of());
        }
        return value;
    }

    private Value below(Origin nothing, List<String> names, boolean silent) {
        Origin wanted = nothing;
        for (String name : names) {
            wanted = wanted.child(name);
        }
        guards.saw(new Nothing(wanted));
        if (!silent && machine.walk() == Walk.AS_THE_ENGINE) {
            throw new Problem("nil pointer evaluating interface {}." + names.getFirst());
        }
        return new Nothing(nothing.child(names.getFirst()));
    }

    private static Value field(Value value, String name, List<Value> arguments) {
        if (!arguments.isEmpty() && !(value instanceof Thing) && !(value instanceof Unknown)) {
            throw new Problem(name + " is not a method but has arguments");
        }
        return switch (value) {
            case Dict dict -> dict.get(name);
            case Thing thing -> thing.member(name, arguments);
            case Unknown(String what, Origin origin) -> new Unknown(name, below(origin, name));
            case Value other -> throw new Problem("can't evaluate field " + name + " in type " + Values.type(other));
        };
    }

    private static Origin below(Origin origin, String name) {
        return origin instanceof Origin.FromValues ? origin.child(name) : origin;
    }

    private Value term(Term term, Frame frame, Value dot) {
        machine.step();
        return switch (term) {
            case Term.Dot here -> dot;
            case Term.Nil nil -> new Nothing(Origin.NONE);
            case Term.Truth(Span span, boolean value) -> new Truth(value, Origin.NONE);
            case Term.Numeral(Span span, String text) ->
                Numerals.value(text, frame.source().text().originAt(span.start()));
            case Term.Quoted quoted -> literal(quoted, frame.source());
            case Term.Function(Span span, String name) -> seen(calls.call(name, List.of(), frame));
            case Term.Field(Span span, List<String> names) -> seen(follow(dot, names, List.of()));
            case Term.Variable(Span span, String name, List<String> names) ->
                seen(follow(frame.variable(name), names, List.of()));
            case Term.Chain(Span span, Term of, List<String> names) ->
                seen(follow(term(of, frame, dot), names, List.of()));
            case Term.Nested(Span span, Pipeline pipeline) -> pipeline(pipeline, frame, dot);
        };
    }

    private Value seen(Value value) {
        guards.saw(value);
        return value;
    }

    private static Value literal(Term.Quoted quoted, Source source) {
        Span span = quoted.span();
        return new Text(
                quoted.verbatim()
                        ? source.text().slice(span.start() + 1, span.end() - 1)
                        : Rope.of(quoted.value(), source.text().originAt(span.start())));
    }
}
