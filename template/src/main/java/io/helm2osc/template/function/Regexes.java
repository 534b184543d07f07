package io.helm2osc.template.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Regular expressions, in Go's syntax and of linear time.
final class Regexes {

    private Regexes() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put(
                "regexMatch",
                arguments -> arguments.truth(
                        pattern(arguments.text(0)).matcher(arguments.text(1)).find()));
        all.put("regexFind", Regexes::find);
        all.put("regexFindAll", Regexes::findAll);
        all.put("regexReplaceAll", arguments -> replace(arguments, false));
        all.put("regexReplaceAllLiteral", arguments -> replace(arguments, true));
        all.put("regexSplit", Regexes::split);
        all.put("regexQuoteMeta", arguments -> arguments.text(Pattern.quote(arguments.text(0))));
        return all;
    }

    private static Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException wrong) {
            throw new Problem("error parsing regexp: " + wrong.getMessage());
        }
    }

    private static Value find(Arguments arguments) {
        Rope text = arguments.rope(1);
        Matcher matcher = pattern(arguments.text(0)).matcher(text.text());
        return new Text(matcher.find() ? text.slice(matcher.start(), matcher.end()) : Rope.EMPTY);
    }

    private static Value findAll(Arguments arguments) {
        Rope text = arguments.rope(1);
        long most = arguments.whole(2);
        Matcher matcher = pattern(arguments.text(0)).matcher(text.text());
        List<Rope> found = new ArrayList<>();
        while ((most < 0 || found.size() < most) && matcher.find()) {
            found.add(text.slice(matcher.start(), matcher.end()));
        }
        return Strings.texts(found, arguments.origin());
    }

    private static Value split(Arguments arguments) {
        Rope text = arguments.rope(1);
        long most = arguments.whole(2);
        Matcher matcher = pattern(arguments.text(0)).matcher(text.text());
        List<Rope> pieces = new ArrayList<>();
        int start = 0;
        while ((most < 0 || pieces.size() < most - 1) && matcher.find()) {
            pieces.add(text.slice(start, matcher.start()));
            start = matcher.end();
        }
        pieces.add(text.slice(start, text.length()));
        return Strings.texts(pieces, arguments.origin());
    }

    private static Value replace(Arguments arguments, boolean literal) {
        Rope text = arguments.rope(1);
        Rope replacement = arguments.rope(2);
        Matcher matcher = pattern(arguments.text(0)).matcher(text.text());
        RopeBuilder replaced = new RopeBuilder();
        int copied = 0;
        while (matcher.find()) {
            replaced.append(text, copied, matcher.start());
            if (literal) {
                replaced.append(replacement);
            } else {
                expand(replacement, text, matcher, replaced);
            }
            copied = matcher.end();
        }
        return new Text(replaced.append(text, copied, text.length()).build());
    }

    /// Writes a replacement in which `$1` and `${name}` stand for what a group matched.
    private static void expand(Rope replacement, Rope text, Matcher matcher, RopeBuilder out) {
        String template = replacement.text();
        int copied = 0;
        int dollar = template.indexOf('$');
        while (dollar >= 0) {
            out.append(replacement, copied, dollar);
            copied = reference(template, dollar, text, matcher, out);
            dollar = template.indexOf('$', copied);
        }
        out.append(replacement, copied, template.length());
    }

    private static int reference(String template, int dollar, Rope text, Matcher matcher, RopeBuilder out) {
        boolean braced = template.startsWith("{", dollar + 1);
        int start = dollar + (braced ? 2 : 1);
        int end = start;
        while (end < template.length()
                && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '_')) {
            end++;
        }
        String name = template.substring(start, end);
        if (template.startsWith("$", start)) {
            out.append("$", text.origin());
            return start + 1;
        }
        int group = group(name, matcher);
        if (group >= 0 && matcher.start(group) >= 0) {
            out.append(text, matcher.start(group), matcher.end(group));
        }
        return braced && template.startsWith("}", end) ? end + 1 : end;
    }

    private static int group(String name, Matcher matcher) {
        if (name.matches("[0-9]{1,4}")) {
            int group = Integer.parseInt(name);
            return group <= matcher.groupCount() ? group : -1;
        }
        return matcher.pattern().namedGroups().getOrDefault(name, -1);
    }
}
