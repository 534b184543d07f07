package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlAlias;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlScalar;
import io.helm2osc.chart.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what the comments of a values file say of its values: `## @param` lines, `# --` lines, and plain ones
/// above a key or behind a scalar.
final class ValueComments {

    private static final Pattern PARAM = Pattern.compile(
            "(?m)^[ \\t]*#+[ \\t]*@(?:param|extra)[ \\t]+(\\S+)[ \\t]+(?:\\[([^\\]\\n]*)\\][ \\t]*)?(.*)$");
    private static final Pattern BEHIND = Pattern.compile("[ \\t]+#+[ \\t]*(?:--[ \\t]+)?(.*)");

    private final String text;
    private final Map<ValuesPath, String> found = new HashMap<>();
    private final List<Opened> opened = new ArrayList<>();
    private final TypingTree annotated = new TypingTree(Typing::over);
    private final TypingTree types = new TypingTree(Typing::over);
    private final CommentedKeys.Found commented;

    /// What the comments of a values file say, by the paths of the file.
    ///
    /// @param descriptions of the values that have one
    /// @param annotated what `@schema` annotations say, which is meant to be held to
    /// @param types what prose says of types
    /// @param commented the values that are commented out
    record Said(
            Map<ValuesPath, String> descriptions,
            Typing annotated,
            Typing types,
            Typing commented,
            List<Opened> opened) {

        static final Said NOTHING = new Said(Map.of(), Typing.UNKNOWN, Typing.UNKNOWN, Typing.UNKNOWN, List.of());

        /// The same of a subchart's values, where the chart has them.
        Said under(String key) {
            ValuesPath place = ValuesPath.of(key);
            Map<ValuesPath, String> moved = new HashMap<>();
            descriptions.forEach((path, text) -> moved.put(place.append(path), text));
            List<Opened> there = opened.stream()
                    .map(each -> new Opened(place.append(each.path()), each.why()))
                    .toList();
            return new Said(
                    moved, Typing.under(key, annotated), Typing.under(key, types), Typing.under(key, commented), there);
        }

        /// This, and where it says nothing, that.
        Said over(Said that) {
            Map<ValuesPath, String> both = new HashMap<>(that.descriptions);
            both.putAll(descriptions);
            List<Opened> all = new ArrayList<>(opened);
            all.addAll(that.opened);
            return new Said(
                    both, annotated.over(that.annotated), types.over(that.types), commented.over(that.commented), all);
        }
    }

    private ValueComments(String text, CommentedKeys.Found commented) {
        this.text = text;
        this.commented = commented;
        found.putAll(commented.descriptions());
    }

    /// What the comments say.
    ///
    /// @param named whether templates name a value of the file
    static Said of(String text, YamlNode root, Predicate<ValuesPath> named) {
        ValueComments comments = new ValueComments(text, CommentedKeys.in(text, root, named));
        comments.walk(ValuesPath.ROOT, root);
        comments.params();
        return new Said(
                comments.found,
                comments.annotated.typing(),
                comments.types.typing(),
                comments.commented.typing(),
                comments.opened);
    }

    private void params() {
        Matcher param = PARAM.matcher(text);
        while (param.find()) {
            // The paths of `@param` have no escapes, so a key with dots cannot be meant by them.
            ValuesPath path = ValuesPath.of(param.group(1).split("\\."));
            CommentBlock.tidy(param.group(3)).ifPresent(said -> found.put(path, said));
            String modifiers = Optional.ofNullable(param.group(2)).orElse("");
            types.add(path, CommentTypes.ofParam(modifiers));
        }
    }

    private void walk(ValuesPath path, YamlNode node) {
        if (!(node instanceof YamlMapping mapping) || mapping.flow()) {
            return;
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!entry.isMerge()) {
                ValuesPath below = path.child(entry.key().asKey());
                List<String> above = above(entry.key().span().start());
                Optional<String> behind = behind(entry.value());
                CommentBlock.describe(above)
                        .or(() -> behind.filter(said -> !said.startsWith("@")).flatMap(CommentBlock::tidy))
                        .ifPresent(said -> found.put(below, said));
                types(below, above, behind);
                walk(below, entry.value());
            }
        }
    }

    private void types(ValuesPath path, List<String> above, Optional<String> behind) {
        List<String> lines = new ArrayList<>(above);
        behind.ifPresent(line -> lines.add("# " + line));
        if (lines.isEmpty()) {
            return;
        }
        Typing type = CommentTypes.ofHelmDocs(lines);
        if (!type.equals(Typing.UNKNOWN)) {
            types.add(path, type);
        }
        Typing schema = CommentTypes.annotated(lines, path, opened);
        if (!schema.equals(Typing.UNKNOWN)) {
            annotated.add(path, schema);
        }
    }

    /// The comment lines above the line on which this place is, without their indentation.
    private List<String> above(int place) {
        List<String> lines = new ArrayList<>();
        int end = text.lastIndexOf('\n', place - 1);
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            // What stands above a key that is commented out is about that one.
            if (!line.startsWith("#") || commented.starts().contains(start)) {
                break;
            }
            lines.addFirst(line);
            end = start - 1;
        }
        return lines;
    }

    private Optional<String> behind(YamlNode value) {
        boolean inLine = switch (value) {
            case YamlScalar ignored -> true;
            case YamlMapping mapping -> mapping.flow();
            case YamlSequence sequence -> sequence.flow();
            case YamlAlias ignored -> true;
        };
        if (!inLine) {
            return Optional.empty();
        }
        int end = text.indexOf('\n', value.span().end());
        String rest = text.substring(value.span().end(), end < 0 ? text.length() : end);
        Matcher comment = BEHIND.matcher(rest);
        return comment.lookingAt() ? Optional.of(comment.group(1)) : Optional.empty();
    }
}
