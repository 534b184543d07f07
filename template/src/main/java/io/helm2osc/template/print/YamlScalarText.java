package io.helm2osc.template.print;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;

/// One text as a YAML scalar: plain, quoted or as a block, folded behind the eightieth column as the engine does.
final class YamlScalarText {
    private static final int WIDTH = 80;

    private final Rope rope;
    private final String text;
    private final YamlForm form;
    private final int indent;
    private final RopeBuilder out = new RopeBuilder();
    private int column;
    private boolean folds = true;

    /// @param column where on its line the scalar starts
    /// @param indent of the lines that follow
    YamlScalarText(Rope rope, int column, int indent) {
        this.rope = rope;
        this.text = rope.text();
        this.form = new YamlForm(text);
        this.column = column;
        this.indent = indent;
    }

    Rope key() {
        folds = false;
        if (form.isMultiline()) {
            doubleQuoted();
        } else {
            flow();
        }
        return out.build();
    }

    Rope value() {
        if (text.indexOf('\n') >= 0) {
            if (form.allowsBlock()) {
                block();
            } else {
                doubleQuoted();
            }
        } else {
            flow();
        }
        return out.build();
    }

    private void flow() {
        if (form.readsAsOther()) {
            doubleQuoted();
        } else if (form.allowsPlain()) {
            folded("");
        } else if (form.allowsSingleQuotes() && !form.isMultiline()) {
            put("'", rope.origin());
            folded("'");
            put("'", rope.origin());
        } else {
            doubleQuoted();
        }
    }

    /// Writes the letters, a quote doubled, with a new line instead of a single blank where the line is long
    /// enough.
    private void folded(String quote) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean single = letter == ' '
                    && at > 0
                    && at < text.length() - 1
                    && text.charAt(at - 1) != ' '
                    && text.charAt(at + 1) != ' ';
            if (single && folds && column > WIDTH) {
                newline(rope.originAt(at));
            } else {
                put(quote.indexOf(letter) >= 0 ? "''" : Character.toString(letter), rope.originAt(at));
                column -= Character.isLowSurrogate(letter) ? 1 : 0;
            }
        }
    }

    private void doubleQuoted() {
        put("\"", rope.origin());
        boolean afterSpace = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            Origin origin = rope.originAt(at);
            if (!YamlForm.isPrintable(letter) || YamlForm.isBreak(letter) || letter == '"' || letter == '\\') {
                put(escape(letter), origin);
                afterSpace = false;
            } else if (letter == ' ') {
                if (folds && !afterSpace && column > WIDTH && at > 0 && at < text.length() - 1) {
                    newline(origin);
                    put(text.charAt(at + 1) == ' ' ? "\\" : "", origin);
                } else {
                    put(" ", origin);
                }
                afterSpace = true;
            } else {
                put(Character.toString(letter), origin);
                afterSpace = false;
            }
        }
        put("\"", rope.origin());
    }

    private static String escape(int letter) {
        return switch (letter) {
            case 0 -> "\\0";
            case 7 -> "\\a";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case 11 -> "\\v";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case 27 -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0xa0 -> "\\_";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default ->
                letter <= 0xff
                        ? "\\x%02X".formatted(letter)
                        : letter <= 0xffff ? "\\u%04X".formatted(letter) : "\\U%08X".formatted(letter);
        };
    }

    private void block() {
        put("|" + hint() + chomp(), rope.origin());
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            put("\n", rope.originAt(Math.max(0, at - 1)));
            if (end > at) {
                put(" ".repeat(indent), rope.originAt(at));
                out.append(rope, at, end);
            }
            at = end + 1;
        }
    }

    private String hint() {
        return text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
    }

    private String chomp() {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.length() == 1 || text.endsWith("\n\n") ? "+" : "";
    }

    private void newline(Origin origin) {
        put("\n" + " ".repeat(indent), origin);
        column = indent;
    }

    private void put(String letters, Origin origin) {
        out.append(letters, origin);
        column += letters.codePointCount(0, letters.length());
    }
}
