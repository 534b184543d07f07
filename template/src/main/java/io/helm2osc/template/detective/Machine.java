package io.helm2osc.template.detective;

import io.helm2osc.template.Node;
import io.helm2osc.template.Node.Branch;
import io.helm2osc.template.Parsed;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Span;
import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.OutOfBounds;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import io.helm2osc.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Runs the nodes of templates.
final class Machine {
    private final Bounds bounds;
    private final Walk walk;
    private final GuardBook guards;
    private final Trail trail;
    private final Detours detours;
    private final Expressions expressions;
    private TemplateSet templates;
    private long steps;
    private long letters;
    private int depth;

    Machine(TemplateSet templates, Bounds bounds, Walk walk, Trail trail) {
        this.templates = templates;
        this.trail = trail;
        this.bounds = bounds;
        this.walk = walk;
        this.guards = new GuardBook(bounds.guards());
        this.detours = new Detours(walk);
        this.expressions = new Expressions(this, guards);
    }

    private enum Flow {
        ON,
        BREAK,
        CONTINUE
    }

    /// One value of a range, with its index or key.
    private record Item(Value index, Value value) {}

    GuardBook guards() {
        return guards;
    }

    Trail trail() {
        return trail;
    }

    Walk walk() {
        return walk;
    }

    /// Calls a named template and yields what it wrote.
    Rope call(String name, Value dot) {
        RopeBuilder out = new RopeBuilder();
        call(name, dot, out);
        return out.build();
    }

    private void call(String name, Value dot, RopeBuilder out) {
        Source source = templates.find(name).orElseThrow(() -> new Problem("no template \"" + name + "\" associated"));
        run(source, dot, out);
    }

    /// Runs a text that is a value, as `tpl` does: what it defines is known only inside of it.
    Rope evaluate(Rope text, String file, Value dot) {
        TemplateSet around = templates;
        templates = new TemplateSet(around);
        try {
            Source source = switch (templates.addValue(file, text)) {
                case Parsed.Readable<Source>(Source readable) -> readable;
                case Parsed.Unreadable<Source>(var error) ->
                    throw new Problem("cannot parse template: " + error.message());
            };
            RopeBuilder out = new RopeBuilder();
            run(source, dot, out);
            return out.build().replace(Printing.NO_VALUE, Rope.EMPTY);
        } finally {
            templates = around;
        }
    }

    /// Renders a file that stands behind these conditions.
    void render(String path, Source source, Value dot, List<Condition> outer, RopeBuilder out) {
        depth = 0;
        detours.startOver();
        trail.startAt(path, outer);
        guards.startOver();
        run(source, dot, out);
    }

    /// What a problem that the run of a file ended with depends on.
    Stop stop(Problem problem) {
        return new Stop(
                Objects.requireNonNullElse(problem.getMessage(), ""), guards.atProblem(), trail.toProblem(problem));
    }

    private void run(Source source, Value dot, RopeBuilder out) {
        if (++depth > bounds.depth()) {
            depth--;
            throw new Problem("templates call each other too deeply");
        }
        try {
            nodes(source.nodes(), new Frame(source, dot, out), dot);
        } finally {
            depth--;
        }
    }

    /// Counts a step of the run.
    void step() {
        if (++steps > bounds.steps()) {
            throw new OutOfBounds("the run takes too many steps");
        }
    }

    private Flow nodes(List<Node> nodes, Frame frame, Value dot) {
        for (Node node : nodes) {
            Flow flow = walk == Walk.EVERYWHERE ? tolerant(node, frame, dot) : node(node, frame, dot);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    /// On a walk everywhere, a node that fails writes nothing.
    private Flow tolerant(Node node, Frame frame, Value dot) {
        try {
            return node(node, frame, dot);
        } catch (Problem problem) {
            return Flow.ON;
        }
    }

    private Flow node(Node node, Frame frame, Value dot) {
        step();
        switch (node) {
            case Node.Text(Span span) -> text(span, frame);
            case Node.Comment comment -> {}
            case Node.Define define -> {}
            case Node.Action(Span span, Pipeline pipeline) -> action(span, pipeline, frame, dot);
            case Node.Call(var span, String name, Optional<Pipeline> argument) ->
                call(
                        name,
                        argument.map(pipeline -> expressions.pipeline(pipeline, frame, dot))
                                .orElse(new Nothing(Origin.NONE)),
                        frame.out());
            case Node.Block(var span, String name, Pipeline argument, var body) ->
                call(name, expressions.pipeline(argument, frame, dot), frame.out());
            case Branch branch -> {
                return branch(branch, frame, dot);
            }
            case Node.Break end -> {
                return Flow.BREAK;
            }
            case Node.Continue next -> {
                return Flow.CONTINUE;
            }
        }
        return Flow.ON;
    }

    private void text(Span span, Frame frame) {
        trail.cameBy(frame.source(), span);
        write(frame, frame.source().text().slice(span.start(), span.end()));
    }

    private void action(Span span, Pipeline pipeline, Frame frame, Value dot) {
        trail.cameByAction(frame.source(), span);
        Value value =
                guards.watch(() -> expressions.pipeline(pipeline, frame, dot)).value();
        if (pipeline.variables().isEmpty()) {
            Rope text = Printing.written(value);
            trail.printed(frame.source(), span, text);
            write(frame, text);
        }
    }

    private void write(Frame frame, Rope rope) {
        frame.out().append(rope);
        letters += rope.length();
        if (letters > bounds.letters()) {
            throw new OutOfBounds("the output grows too large");
        }
    }

    private Flow branch(Branch branch, Frame frame, Value dot) {
        int mark = frame.mark();
        try {
            return branch.kind() == Branch.Kind.RANGE ? range(branch, frame, dot) : choice(branch, frame, dot);
        } finally {
            frame.dropTo(mark);
        }
    }

    private Flow choice(Branch branch, Frame frame, Value dot) {
        var watched = guards.watch(() -> expressions.pipeline(branch.guard(), frame, dot));
        boolean held = Values.isTrue(watched.value());
        Guard guard = guards.note(frame.source(), branch, held, watched.reads());
        Value inside = branch.kind() == Branch.Kind.WITH ? watched.value() : dot;
        if (detours.take(branch)) {
            detour(
                    guard,
                    frame,
                    aside -> held ? nodes(branch.otherwise(), aside, dot) : nodes(branch.body(), aside, inside));
        }
        return trail.behind(
                guard, held, () -> held ? nodes(branch.body(), frame, inside) : nodes(branch.otherwise(), frame, dot));
    }

    private Flow range(Branch branch, Frame frame, Value dot) {
        var watched = guards.watch(() -> expressions.unassigned(branch.guard(), frame, dot));
        List<Item> items = items(watched.value());
        boolean held = !items.isEmpty();
        Guard guard = guards.note(frame.source(), branch, held, watched.reads());
        if (detours.take(branch)) {
            Item standIn = standIn(watched.value());
            detour(guard, frame, aside -> held ? nodes(branch.otherwise(), aside, dot) : round(branch, standIn, aside));
        }
        return trail.behind(
                guard, held, () -> held ? rounds(branch, items, frame) : nodes(branch.otherwise(), frame, dot));
    }

    /// Goes the way that the engine would not go. What is written there is kept aside, and what happens there is
    /// forgotten, except for changes of dicts.
    private void detour(Guard guard, Frame frame, Function<Frame, Flow> steps) {
        trail.behind(guard, !guard.held(), () -> {
            RopeBuilder out = new RopeBuilder();
            Flow ignored = steps.apply(frame.aside(out));
            trail.keep(out.build());
            return ignored;
        });
    }

    private Flow rounds(Branch branch, List<Item> items, Frame frame) {
        for (Item item : items) {
            if (round(branch, item, frame) == Flow.BREAK) {
                break;
            }
        }
        return Flow.ON;
    }

    private Flow round(Branch branch, Item item, Frame frame) {
        step();
        int mark = frame.mark();
        List<String> names = branch.guard().variables();
        List<Value> values = names.size() == 2 ? List.of(item.index(), item.value()) : List.of(item.value());
        for (int i = 0; i < names.size(); i++) {
            if (branch.guard().assigns()) {
                frame.assign(names.get(i), values.get(i));
            } else {
                frame.declare(names.get(i), values.get(i));
            }
        }
        Flow flow = nodes(branch.body(), frame, item.value());
        frame.dropTo(mark);
        return flow;
    }

    private List<Item> items(Value value) {
        List<Item> items = new ArrayList<>();
        switch (value) {
            case Items(List<Value> list, Origin origin) -> {
                for (int i = 0; i < list.size(); i++) {
                    items.add(new Item(new Whole(i, false, Origin.NONE), list.get(i)));
                }
            }
            case Dict dict -> {
                for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
                    items.add(new Item(Value.text(entry.getKey(), dict.origin()), entry.getValue()));
                }
            }
            case Whole(long count, boolean wide, Origin origin) -> {
                for (long i = 0; i < Math.min(count, bounds.steps()); i++) {
                    items.add(new Item(new Whole(i, false, origin), new Whole(i, false, origin)));
                }
            }
            case Nothing nothing -> {}
            case Unknown unknown -> {}
            case Thing thing
            when thing.entries().isPresent() -> {
                return items(thing.entries().get());
            }
            case Value other -> {
                if (walk == Walk.AS_THE_ENGINE) {
                    throw new Problem("range can't iterate over " + Printing.printed(other));
                }
            }
        }
        return items;
    }

    private static Item standIn(Value value) {
        Value item = new Unknown(
                "item",
                value.origin() instanceof Origin.FromValues ? value.origin().child(0) : value.origin());
        return new Item(new Unknown("key", value.origin()), item);
    }
}
