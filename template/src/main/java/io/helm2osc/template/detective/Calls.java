package io.helm2osc.template.detective;

import io.helm2osc.template.function.Arguments;
import io.helm2osc.template.function.Functions;
import io.helm2osc.template.function.TemplateFunction;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Calls functions: those of Helm that need the run, and all others.
final class Calls {
    private final Machine machine;

    Calls(Machine machine) {
        this.machine = machine;
    }

    Value call(String name, List<Value> values, Frame frame) {
        Arguments arguments = new Arguments(name, values);
        return switch (name) {
            case "include" ->
                new Text(machine.call(
                        arguments.text(0), arguments.size() > 1 ? arguments.at(1) : new Nothing(Origin.NONE)));
            case "tpl" -> tpl(arguments, frame);
            case "required" -> required(arguments);
            case "fail" -> fail(arguments);
            case "lookup" -> new Dict(Origin.NONE);
            default ->
                Functions.find(name)
                        .map(function -> apply(function, arguments))
                        .orElseGet(() -> new Unknown(name, arguments.origin()));
        };
    }

    /// On a walk everywhere a function is given what it was never meant for; what comes of it is unknown.
    private Value apply(TemplateFunction function, Arguments arguments) {
        if (machine.walk() == Walk.AS_THE_ENGINE) {
            return function.apply(arguments);
        }
        try {
            return function.apply(arguments);
        } catch (Problem problem) {
            return new Unknown(arguments.function(), arguments.origin());
        }
    }

    private Value tpl(Arguments arguments, Frame frame) {
        Rope text = arguments.rope(0);
        Value dot = arguments.at(1);
        return new Text(
                text.text().contains("{{")
                        ? machine.evaluate(text, frame.source().file(), dot)
                        : text);
    }

    private Value fail(Arguments arguments) {
        if (machine.walk() == Walk.EVERYWHERE) {
            machine.trail().passed(Set.of());
            return new Text(Rope.EMPTY);
        }
        throw new Problem(arguments.text(0), arguments.rope(0).origin());
    }

    private Value required(Arguments arguments) {
        Value value = arguments.at(1);
        boolean missing = value instanceof Nothing
                || (value instanceof Text text && text.rope().isEmpty());
        if (missing && machine.walk() == Walk.AS_THE_ENGINE) {
            throw new Problem(arguments.text(0));
        }
        if (missing) {
            machine.trail().passed(value.origin().valuesPaths().collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return value;
    }
}
