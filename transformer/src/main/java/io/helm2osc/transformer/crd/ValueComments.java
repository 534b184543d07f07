package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.YamlMapping;
import io.helm2osc.chart.yaml.YamlNode;
import io.helm2osc.chart.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what the comments of a values file say of its values: `## @param` lines, `# --` lines, and plain ones
/// above a key or behind a scalar.
final class ValueComments {

    private static final Pattern PARAM =
            Pattern.compile("(?m)^[ \\t]*#+[ \\t]*@param[ \\t]+(\\S+)[ \\t]+(?:\\[[^\\]\\n]*\\][ \\t]*)?(.*)$");
    private static final Pattern BEHIND = Pattern.compile("[ \\t]+#+[ \\t]*(?:--[ \\t]+)?(.*)");

    private final String text;
    private final Map<ValuesPath, String> found = new HashMap<>();

    private ValueComments(String text) {
        this.text = text;
    }

    /// The description of each value that has one, by its path in this file.
    static Map<ValuesPath, String> of(String text, YamlNode root) {
        ValueComments comments = new ValueComments(text);
        comments.walk(ValuesPath.ROOT, root);
        comments.params();
        return comments.found;
    }

    private void params() {
        Matcher param = PARAM.matcher(text);
        while (param.find()) {
            // The paths of `@param` have no escapes, so a key with dots cannot be meant by them.
            ValuesPath path = ValuesPath.of(param.group(1).split("\\."));
            CommentBlock.tidy(param.group(2)).ifPresent(said -> found.put(path, said));
        }
    }

    private void walk(ValuesPath path, YamlNode node) {
        if (!(node instanceof YamlMapping mapping) || mapping.flow()) {
            return;
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!entry.isMerge()) {
                ValuesPath below = path.child(entry.key().asKey());
                CommentBlock.describe(above(entry.key().span().start()))
                        .or(() -> behind(entry.value()))
                        .ifPresent(said -> found.put(below, said));
                walk(below, entry.value());
            }
        }
    }

    /// The comment lines above the line on which this place is, without their indentation.
    private List<String> above(int place) {
        List<String> lines = new ArrayList<>();
        int end = text.lastIndexOf('\n', place - 1);
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            if (!line.startsWith("#")) {
                break;
            }
            lines.addFirst(line);
            end = start - 1;
        }
        return lines;
    }

    private Optional<String> behind(YamlNode value) {
        if (!(value instanceof YamlScalar)) {
            return Optional.empty();
        }
        int end = text.indexOf('\n', value.span().end());
        String rest = text.substring(value.span().end(), end < 0 ? text.length() : end);
        Matcher comment = BEHIND.matcher(rest);
        return comment.lookingAt() ? CommentBlock.tidy(comment.group(1)) : Optional.empty();
    }
}
