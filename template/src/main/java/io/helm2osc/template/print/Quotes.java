package io.helm2osc.template.print;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;

/// Text in Go's double quotes.
public final class Quotes {

    private Quotes() {}

    /// As `%q` does. The letters keep their origins.
    public static Rope quote(Rope rope) {
        RopeBuilder quoted = new RopeBuilder().append("\"", Origin.NONE);
        String text = rope.text();
        int copied = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (!isPlain(letter)) {
                quoted.append(rope, copied, at).append(escape(letter), rope.originAt(at));
                copied = at + Character.charCount(letter);
            }
        }
        return quoted.append(rope, copied, text.length())
                .append("\"", Origin.NONE)
                .build();
    }

    private static boolean isPlain(int letter) {
        return letter != '"'
                && letter != '\\'
                && ((letter >= ' ' && letter < 127) || (letter > 160 && isPrintable(letter)));
    }

    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case 7 -> "\\a";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case 11 -> "\\v";
            default ->
                letter < ' ' || letter == 127
                        ? "\\x%02x".formatted(letter)
                        : letter > 0xffff ? "\\U%08x".formatted(letter) : "\\u%04x".formatted(letter);
        };
    }
}
