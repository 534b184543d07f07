package io.helm2osc.transformer.usage;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.template.Node;
import io.helm2osc.template.Pipeline;
import io.helm2osc.template.Pipeline.Command;
import io.helm2osc.template.Span;
import io.helm2osc.template.TemplateTree;
import io.helm2osc.template.Term;
import io.helm2osc.transformer.usage.Subject.Other;
import io.helm2osc.transformer.usage.Subject.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks through one template and notes what it does.
final class TemplateWalk {

    private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w./-]*):(?=\\s|$)");
    private static final Set<String> CALLS = Set.of("include", "template");

    private static final List<String> FOLDER = List.of("Template", "BasePath");

    /// A word that a library may take for a path in the values.
    private static final Pattern PATH = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[A-Za-z][\\w-]*)*");

    private final TemplateTree tree;
    private final Subject.Scope scope;
    private final List<Unit> units = new ArrayList<>();
    private final Words words;
    private final Conditions conditions = new Conditions(this::subject);

    private Unit unit = new Unit("");
    private Set<Setting> settings = Set.of();
    private Map<String, Subject> variables = new HashMap<>();
    private Subject dot = new Other();
    private String key = "";

    /// The values of which the guard that is read only asks whether they are true.
    private Set<ValuesPath> asked = Set.of();

    private TemplateWalk(TemplateTree tree, Subject.Scope scope, Words words) {
        this.tree = tree;
        this.scope = scope;
        this.words = words;
    }

    /// The units of a template: what it writes itself, and what it defines.
    ///
    /// @param words takes the words that have to do with values
    static List<Unit> of(TemplateTree tree, Subject.Scope scope, Words words) {
        TemplateWalk walk = new TemplateWalk(tree, scope, words);
        walk.units.add(walk.unit);
        walk.walk(tree.nodes());
        return walk.units;
    }

    private void walk(List<Node> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(Node node) {
        switch (node) {
            case Node.Text text -> lastKey(text.span()).ifPresent(last -> key = last);
            case Node.Action action -> act(action.pipeline());
            case Node.Branch branch -> branch(branch);
            case Node.Define define -> define(define.name(), define.body());
            case Node.Block block -> {
                define(block.name(), block.body());
                call(block.name());
                read(block.argument(), true);
            }
            case Node.Call call -> {
                call(call.name());
                call.argument().ifPresent(argument -> read(argument, true));
            }
            case Node.Comment comment -> {}
            case Node.Break end -> {}
            case Node.Continue next -> {}
        }
    }

    private Optional<String> lastKey(Span text) {
        Matcher matcher = KEY.matcher(text.of(tree.text()));
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(matcher.group(1));
        }
        return last;
    }

    private void act(Pipeline pipeline) {
        boolean declares = !pipeline.variables().isEmpty();
        // What a variable holds counts where the variable is used.
        if (!declares || !(subject(pipeline) instanceof Value)) {
            read(pipeline, true);
        }
        if (declares) {
            variables.put(pipeline.variables().getLast(), subject(pipeline));
        }
    }

    private void branch(Node.Branch branch) {
        Set<Setting> outside = settings;
        Map<String, Subject> declared = new HashMap<>(variables);
        Subject around = dot;
        boolean loops = branch.kind() == Node.Branch.Kind.RANGE;
        Set<Setting> inside = loops ? Set.of() : conditions.of(branch.guard(), true);
        settings = union(outside, inside);
        asked = conditions.asked(branch.guard());
        read(branch.guard(), loops);
        Subject guarded = loops ? new Other() : subject(branch.guard());
        branch.guard().variables().forEach(name -> variables.put(name, guarded));
        if (branch.kind() != Node.Branch.Kind.IF) {
            dot = guarded;
        }
        walk(branch.body());
        dot = around;
        settings = loops ? outside : union(outside, conditions.of(branch.guard(), false));
        walk(branch.otherwise());
        settings = outside;
        variables = declared;
    }

    private void define(String name, List<Node> body) {
        Unit outer = unit;
        Set<Setting> outside = settings;
        Map<String, Subject> declared = variables;
        Subject around = dot;
        unit = new Unit(name);
        units.add(unit);
        settings = Set.of();
        variables = new HashMap<>();
        dot = new Other();
        walk(body);
        unit = outer;
        settings = outside;
        variables = declared;
        dot = around;
    }

    private void call(String name) {
        unit.calls().add(new Unit.Call(name, settings));
    }

    private void read(Pipeline pipeline, boolean whole) {
        pipeline.commands().forEach(command -> read(command, whole));
    }

    private void read(Command command, boolean whole) {
        if (command.first() instanceof Term.Function(var span, String name)) {
            if (CALLS.contains(name) && !command.arguments().isEmpty()) {
                called(command.arguments().getFirst()).ifPresent(this::call);
            }
            if (name.equals("eq") || name.equals("ne")) {
                words.compared().addAll(conditions.of(comparison(command), true));
            }
            Optional<Value> indexed = indexed(command);
            if (indexed.isPresent()) {
                use(indexed.get(), whole);
                return;
            }
        }
        command.terms().forEach(term -> read(term, whole));
    }

    /// The template that a call names. A name that is made of `$.Template.BasePath` is that of a file, which counts
    /// anyway.
    private static Optional<String> called(Term name) {
        if (name instanceof Term.Quoted quoted) {
            return Optional.of(quoted.value());
        }
        boolean isFile = name instanceof Term.Nested nested
                && nested.pipeline().commands().stream()
                        .flatMap(command -> command.terms().stream())
                        .anyMatch(TemplateWalk::isFolder);
        return isFile ? Optional.empty() : Optional.of(UseBook.ANY);
    }

    private static boolean isFolder(Term term) {
        List<String> names = switch (term) {
            case Term.Field field -> field.names();
            case Term.Variable variable -> variable.names();
            case Term.Chain chain -> chain.names();
            case Term.Nested nested -> List.of();
            case Term.Dot here -> List.of();
            case Term.Nil nil -> List.of();
            case Term.Truth truth -> List.of();
            case Term.Numeral numeral -> List.of();
            case Term.Quoted quoted -> List.of();
            case Term.Function function -> List.of();
        };
        return Collections.indexOfSubList(names, FOLDER) >= 0;
    }

    /// The command as the comparison that it is, be it for being the same or not.
    private static Pipeline comparison(Command command) {
        List<Term> terms = new ArrayList<>(command.terms());
        terms.set(0, new Term.Function(command.first().span(), "eq"));
        return new Pipeline(command.span(), List.of(), false, List.of(new Command(command.span(), terms)));
    }

    private void read(Term term, boolean whole) {
        switch (subject(term)) {
            case Value value -> use(value, whole);
            case Other ignored -> {
                if (term instanceof Term.Nested(var span, Pipeline pipeline)) {
                    read(pipeline, whole);
                } else if (term instanceof Term.Chain chain) {
                    read(chain.of(), whole);
                } else if (term instanceof Term.Quoted quoted
                        && PATH.matcher(quoted.value()).matches()) {
                    words.named().add(scope.named(quoted.value()));
                }
            }
        }
    }

    private void use(Value value, boolean whole) {
        Set<Setting> others = new HashSet<>(settings);
        others.removeIf(setting -> setting.path().equals(value.path()));
        unit.uses().add(new Use(value.path(), whole, tree.where(), key, others));
        if (!whole && !asked.contains(value.path())) {
            words.weighed().add(value.path());
        }
    }

    private Subject subject(Pipeline pipeline) {
        if (pipeline.commands().size() != 1) {
            return new Other();
        }
        Command command = pipeline.commands().getFirst();
        if (command.arguments().isEmpty()) {
            return subject(command.first());
        }
        Optional<Value> indexed = indexed(command);
        return indexed.isPresent() ? indexed.get() : new Other();
    }

    private Subject subject(Term term) {
        return switch (term) {
            case Term.Dot here -> dot;
            case Term.Field field -> scope.below(dot, field.names());
            case Term.Variable variable ->
                scope.below(variables.getOrDefault(variable.name(), new Other()), variable.names());
            case Term.Chain chain -> scope.below(subject(chain.of()), chain.names());
            case Term.Nested nested -> subject(nested.pipeline());
            case Term.Nil nil -> new Other();
            case Term.Truth truth -> new Other();
            case Term.Numeral numeral -> new Other();
            case Term.Quoted quoted -> new Other();
            case Term.Function function -> new Other();
        };
    }

    /// What `index .Values "a" "b"` leads to, as far as the keys are words.
    private Optional<Value> indexed(Command command) {
        List<Term> arguments = command.arguments();
        if (!(command.first() instanceof Term.Function(var span, String name))
                || !name.equals("index")
                || arguments.size() < 2
                || !(subject(arguments.getFirst()) instanceof Value(var path))) {
            return Optional.empty();
        }
        List<String> keys = arguments.stream()
                .skip(1)
                .takeWhile(Term.Quoted.class::isInstance)
                .map(key -> ((Term.Quoted) key).value())
                .toList();
        return scope.below(new Value(path), keys) instanceof Value found ? Optional.of(found) : Optional.empty();
    }

    private static Set<Setting> union(Set<Setting> some, Set<Setting> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<Setting> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
