package io.helm2osc.template.function;

import io.helm2osc.template.value.Value.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Upper and lower case, and names in their various spellings.
final class Cases {
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}'])\\p{Ll}");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[\\s_-]+");

    private Cases() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("lower", changed(text -> text.toLowerCase(Locale.ROOT)));
        all.put("upper", changed(text -> text.toUpperCase(Locale.ROOT)));
        all.put("title", changed(Cases::title));
        all.put("untitle", changed(Cases::untitle));
        all.put("swapcase", changed(Cases::swap));
        all.put("snakecase", changed(text -> joined(text, "_")));
        all.put("kebabcase", changed(text -> joined(text, "-")));
        all.put("camelcase", changed(Cases::camel));
        all.put(
                "initials",
                changed(text -> Pattern.compile("(\\S)\\S*\\s*").matcher(text).replaceAll("$1")));
        return all;
    }

    private static TemplateFunction changed(UnaryOperator<String> change) {
        return arguments -> new Text(arguments.rope(0).map(change));
    }

    private static String title(String text) {
        return WORD_START.matcher(text).replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }

    private static String untitle(String text) {
        return Pattern.compile("\\b\\p{Lu}")
                .matcher(text)
                .replaceAll(start -> start.group().toLowerCase(Locale.ROOT));
    }

    private static String swap(String text) {
        StringBuilder swapped = new StringBuilder();
        text.codePoints()
                .map(letter ->
                        Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .forEach(swapped::appendCodePoint);
        return swapped.toString();
    }

    private static String joined(String text, String separator) {
        return HUMP.matcher(text).replaceAll(separator).toLowerCase(Locale.ROOT);
    }

    private static String camel(String text) {
        return Pattern.compile("(?:^|[\\s_-]+)(\\p{L})?")
                .matcher(text)
                .replaceAll(
                        start -> start.group(1) == null ? "" : start.group(1).toUpperCase(Locale.ROOT));
    }
}
