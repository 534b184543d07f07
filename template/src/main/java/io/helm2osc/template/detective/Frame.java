package io.helm2osc.template.detective;

import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The state of one template while it runs: its variables, and what it has written.
final class Frame {
    private record Variable(String name, Value value) {}

    private final Source source;
    private final RopeBuilder out;
    private final List<Variable> variables = new ArrayList<>();

    Frame(Source source, Value dot, RopeBuilder out) {
        this.source = source;
        this.out = out;
        declare("$", dot);
    }

    Source source() {
        return source;
    }

    RopeBuilder out() {
        return out;
    }

    int mark() {
        return variables.size();
    }

    void dropTo(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /// A copy that writes elsewhere, so that what happens in it leaves no trace here.
    Frame aside(RopeBuilder elsewhere) {
        Frame copy = new Frame(source, variables.getFirst().value(), elsewhere);
        copy.variables.clear();
        copy.variables.addAll(variables);
        return copy;
    }

    void declare(String name, Value value) {
        variables.add(new Variable(name, value));
    }

    void assign(String name, Value value) {
        variables.set(indexOf(name), new Variable(name, value));
    }

    Value variable(String name) {
        return variables.get(indexOf(name)).value();
    }

    private int indexOf(String name) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new Problem("undefined variable: " + name);
    }
}
