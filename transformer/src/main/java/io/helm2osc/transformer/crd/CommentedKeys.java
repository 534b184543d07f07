package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the keys of a values file that are commented out: `# storageClass: "-"`.
///
/// Prose looks like keys now and then (`# Note: …`), and examples are indented as their author liked. So a key counts
/// only when the templates name it at the place that its indentation, or that of its neighbours, gives it.
final class CommentedKeys {

    /// With one hash: two begin prose in the charts that tell both apart.
    private static final Pattern KEY =
            Pattern.compile("( *)#( *)([\"']?)([A-Za-z0-9_][\\w./-]*)\\3:(?:[ \\t]+(.*?))?[ \\t\\r]*");

    private static final Pattern ITEM = Pattern.compile("( *)#( *)-(?:\\s.*)?");
    private static final Pattern BEHIND = Pattern.compile("[^\"'#]*[ \\t]#+[ \\t]*(?:--[ \\t]+)?(.*)");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*");

    private final Predicate<ValuesPath> named;
    private final ActiveKeys active;
    private final Deque<ActiveKeys.Key> stack = new ArrayDeque<>();
    private final List<String> above = new ArrayList<>();
    private final TypingTree types = new TypingTree(Typing::orIfKnown);
    private final Map<ValuesPath, String> descriptions = new HashMap<>();
    private final Set<Integer> starts = new HashSet<>();

    /// What is commented out.
    ///
    /// @param typing as the commented values show it
    /// @param starts where the lines begin that are such keys
    record Found(Map<ValuesPath, String> descriptions, Typing typing, Set<Integer> starts) {}

    private CommentedKeys(ActiveKeys active, Predicate<ValuesPath> named) {
        this.active = active;
        this.named = named;
    }

    /// Those in a values file.
    ///
    /// @param named whether templates name a value
    static Found in(String text, YamlNode root, Predicate<ValuesPath> named) {
        List<String> lines = List.of(text.split("\n", -1));
        CommentedKeys keys = new CommentedKeys(ActiveKeys.of(text, root), named);
        keys.stack.push(new ActiveKeys.Key(-1, ValuesPath.ROOT, true));
        for (int number = 0; number < lines.size(); number++) {
            keys.line(number, lines.get(number));
        }
        return new Found(keys.descriptions, keys.types.typing(), keys.starts);
    }

    private void line(int number, String line) {
        ActiveKeys.Key key = active.at(number);
        if (key != null) {
            above.clear();
            push(key);
        } else if (active.isInside(number)) {
            above.clear();
        } else if (!line.stripLeading().startsWith("#")) {
            gap();
        } else {
            comment(number, line);
        }
    }

    /// What stands below a blank line belongs to no commented key above it.
    private void gap() {
        above.clear();
        while (!top().path().isRoot() && !active.has(top().path())) {
            stack.pop();
        }
    }

    private void comment(int number, String line) {
        Matcher key = KEY.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (key.matches()) {
            key(number, key);
        } else if (item.matches()) {
            item(column(item));
        } else {
            above.add(line.strip());
        }
    }

    /// One blank belongs to the hash.
    private static int column(Matcher line) {
        return line.group(1).length() + Math.max(0, line.group(2).length() - 1);
    }

    private void key(int number, Matcher line) {
        int column = column(line);
        String name = line.group(4);
        String value = line.group(5) == null ? "" : line.group(5);
        ValuesPath innermost = stack.stream()
                .filter(ActiveKeys.Key::takesKeys)
                .findFirst()
                .orElseThrow()
                .path();
        while (top().column() >= column || !top().takesKeys()) {
            stack.pop();
        }
        ValuesPath parent = top().path();
        boolean inList = parent.hasIndex();
        ValuesPath path = parent.child(name);
        for (ValuesPath other : List.of(parent, parent.isRoot() ? parent : parent.parent(), innermost)) {
            if (!inList && named.test(other.child(name))) {
                path = other.child(name);
                found(number, path, name, value);
                break;
            }
        }
        stack.push(new ActiveKeys.Key(column, path, value.isEmpty() || value.equals("{}")));
        above.clear();
    }

    private void found(int number, ValuesPath path, String name, String value) {
        starts.add(active.start(number));
        types.add(path, typing(name, value));
        CommentBlock.describe(above)
                .or(() -> behind(value).flatMap(CommentBlock::tidy))
                .ifPresent(said -> descriptions.putIfAbsent(path, said));
    }

    private Typing typing(String name, String value) {
        Typing told = CommentTypes.ofHelmDocs(above);
        if (!told.equals(Typing.UNKNOWN)) {
            return told;
        }
        if (BLOCK.matcher(value).matches()) {
            return Typing.of(Source.VALUE, EnumSet.of(Kind.STRING));
        }
        Object shown = read(value);
        return shown == null ? Typing.UNKNOWN : SchemaType.typing(name, Shape.of(shown));
    }

    /// What somebody wrote into a comment need not be YAML.
    private static @Nullable Object read(String value) {
        try {
            return YamlReader.plain(value, "comment", Limits.DEFAULT);
        } catch (RefusedException noYaml) {
            return value;
        }
    }

    private static Optional<String> behind(String value) {
        Matcher behind = BEHIND.matcher(value);
        return behind.matches() ? Optional.of(behind.group(1)) : Optional.empty();
    }

    /// The keys of a list's items are no values of their own.
    private void item(int column) {
        while (top().column() > column
                || (top().column() == column && top().path().hasIndex())) {
            stack.pop();
        }
        if (top().takesKeys() && !top().path().isRoot() && named.test(top().path())) {
            ValuesPath list = top().path();
            if (!active.has(list)) {
                types.add(list, Typing.of(Source.VALUE, EnumSet.of(Kind.ARRAY)));
            }
        }
        stack.push(new ActiveKeys.Key(column, top().path().child(0), true));
        above.clear();
    }

    private ActiveKeys.Key top() {
        return stack.getFirst();
    }

    private void push(ActiveKeys.Key key) {
        while (top().column() >= key.column()) {
            stack.pop();
        }
        stack.push(key);
    }
}
