package io.helm2osc.template.function;

import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Values;
import java.util.List;

/// What a function is called with. What is missing or of a type that Go would not take is a [Problem].
public record Arguments(String function, List<Value> values) {

    public Arguments {
        values = List.copyOf(values);
    }

    public int size() {
        return values.size();
    }

    public Value at(int index) {
        if (index >= values.size()) {
            throw new Problem("wrong number of args for " + function + ": got " + values.size());
        }
        return values.get(index);
    }

    public Value last() {
        return at(Math.max(0, size() - 1));
    }

    public List<Value> from(int index) {
        return values.subList(Math.min(index, size()), size());
    }

    /// A string and nothing else.
    public Rope rope(int index) {
        return switch (at(index)) {
            case Text(Rope rope) -> rope;
            case Unknown unknown -> Printing.printed(unknown);
            case Nothing nothing -> throw new Problem(function + ": invalid value; expected string");
            case Value other ->
                throw new Problem(function + ": wrong type for value; expected string; got " + Values.type(other));
        };
    }

    public String text(int index) {
        return rope(index).text();
    }

    /// Whatever it is, as text.
    public Rope printed(int index) {
        return Printing.printed(at(index));
    }

    /// A number, or what can be read as one; anything else is zero.
    public long whole(int index) {
        return Casts.whole(at(index));
    }

    public double real(int index) {
        return Casts.real(at(index));
    }

    public List<Value> items(int index) {
        return switch (at(index)) {
            case Items(List<Value> items, Origin origin) -> items;
            case Unknown unknown -> List.of();
            case Value other -> throw new Problem(function + ": cannot use type " + Values.type(other) + " as a list");
        };
    }

    public Dict dict(int index) {
        return switch (at(index)) {
            case Dict dict -> dict;
            case Unknown unknown -> new Dict(unknown.origin());
            case Nothing nothing -> new Dict(nothing.origin());
            case Value other ->
                throw new Problem(function + ": wrong type for value; expected map[string]interface {}; got "
                        + Values.type(other));
        };
    }

    /// The origin of what is worked out of all of them.
    public Origin origin() {
        return Origin.derived(values.stream().map(Value::origin));
    }

    /// A truth that hangs on all of them.
    Value truth(boolean truth) {
        return new Value.Truth(truth, origin());
    }

    /// A text that is worked out of all of them.
    Value text(String text) {
        return Value.text(text, origin());
    }

    Value wide(long number) {
        return new Value.Whole(number, true, origin());
    }

    Value count(long number) {
        return new Value.Whole(number, false, origin());
    }

    Value number(double number) {
        return new Value.Real(number, origin());
    }

    Value list(List<Value> items) {
        return new Items(items, origin());
    }
}
