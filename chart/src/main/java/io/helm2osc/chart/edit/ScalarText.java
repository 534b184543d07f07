package io.helm2osc.chart.edit;

import io.helm2osc.chart.Letters;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.ScalarStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes scalars as YAML, on one line.
final class ScalarText {

    /// Numbers to base 60 and dates: text for Helm, and something else for other readers of YAML
    /// 1.1.
    private static final Pattern OTHER_TYPES = Pattern.compile(
            "[-+]?[0-9][0-9_]*+(:[0-5]?[0-9])++(\\.[0-9_]*+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");

    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`=<";

    private ScalarText() {}

    /// The scalar as text, in this style where it can be.
    static String of(@Nullable Object scalar, ScalarStyle style, boolean flow) {
        if (!(scalar instanceof String text)) {
            return scalar == null ? "null" : scalar.toString();
        }
        return switch (style) {
            case SINGLE_QUOTED -> Letters.areVisible(text) ? singleQuoted(text) : doubleQuoted(text);
            case DOUBLE_QUOTED -> doubleQuoted(text);
            case PLAIN, LITERAL, FOLDED -> isPlain(text, flow) ? text : quoted(text);
        };
    }

    private static String quoted(String text) {
        boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        return escapes && Letters.areVisible(text) ? singleQuoted(text) : doubleQuoted(text);
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> escape(letter, quoted));
        return quoted.append('"').toString();
    }

    private static void escape(int letter, StringBuilder quoted) {
        switch (letter) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (Letters.isVisible(letter)) {
                    quoted.appendCodePoint(letter);
                } else {
                    quoted.append(String.format(letter > 0xffff ? "\\U%08X" : "\\u%04X", letter));
                }
            }
        }
    }

    private static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || !text.equals(text.strip()) || !Letters.areVisible(text) || !isText(text)) {
            return false;
        }
        return canBegin(text, flow)
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !(flow && text.chars().anyMatch(letter -> ",[]{}:".indexOf(letter) >= 0));
    }

    private static boolean canBegin(String text, boolean flow) {
        char first = text.charAt(0);
        if ("-?:".indexOf(first) >= 0) {
            return !flow && text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        return INDICATORS.indexOf(first) < 0 && !text.startsWith("...");
    }

    private static boolean isText(String text) {
        return Plain.ofScalar(text) instanceof String
                && !OTHER_TYPES.matcher(text).matches();
    }
}
