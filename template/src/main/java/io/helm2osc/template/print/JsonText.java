package io.helm2osc.template.print;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Thing;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import java.util.List;
import java.util.Map;

/// Values as JSON, as Go's encoder writes it.
public final class JsonText {
    private static final int DEEPEST = 100;

    private final boolean pretty;
    private final boolean escapesHtml;
    private final RopeBuilder out = new RopeBuilder();

    private JsonText(boolean pretty, boolean escapesHtml) {
        this.pretty = pretty;
        this.escapesHtml = escapesHtml;
    }

    public static Rope compact(Value value) {
        return new JsonText(false, true).of(value);
    }

    public static Rope pretty(Value value) {
        return new JsonText(true, true).of(value);
    }

    /// Without the escapes that keep JSON safe inside HTML.
    public static Rope raw(Value value) {
        return new JsonText(false, false).of(value);
    }

    private Rope of(Value value) {
        write(value, 0);
        return out.build();
    }

    private void write(Value value, int depth) {
        if (depth > DEEPEST) {
            out.append("null", value.origin());
            return;
        }
        switch (value) {
            case Nothing(Origin origin) -> out.append("null", origin);
            case Truth(boolean truth, Origin origin) -> out.append(Boolean.toString(truth), origin);
            case Whole(long number, boolean wide, Origin origin) -> out.append(Long.toString(number), origin);
            case Real(double number, Origin origin) -> out.append(Numbers.json(number), origin);
            case Text(Rope rope) -> string(rope);
            case Items(List<Value> items, Origin origin) -> items(items, origin, depth);
            case Dict dict -> dict(dict, depth);
            case Thing thing -> string(thing.printed());
            case Unknown unknown -> string(Printing.printed(unknown));
        }
    }

    private void items(List<Value> items, Origin origin, int depth) {
        out.append("[", origin);
        for (int i = 0; i < items.size(); i++) {
            out.append(i > 0 ? "," : "", origin);
            newline(origin, depth + 1);
            write(items.get(i), depth + 1);
        }
        if (!items.isEmpty()) {
            newline(origin, depth);
        }
        out.append("]", origin);
    }

    private void dict(Dict dict, int depth) {
        out.append("{", dict.origin());
        String before = "";
        for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
            out.append(before, dict.origin());
            newline(dict.origin(), depth + 1);
            string(Rope.of(entry.getKey(), dict.origin()));
            out.append(pretty ? ": " : ":", dict.origin());
            write(entry.getValue(), depth + 1);
            before = ",";
        }
        if (!dict.isEmpty()) {
            newline(dict.origin(), depth);
        }
        out.append("}", dict.origin());
    }

    private void newline(Origin origin, int depth) {
        if (pretty) {
            out.append("\n" + "  ".repeat(depth), origin);
        }
    }

    private void string(Rope rope) {
        out.append("\"", rope.origin());
        String text = rope.text();
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (isEscaped(letter)) {
                out.append(rope, copied, at).append(escape(letter), rope.originAt(at));
                copied = at + 1;
            }
        }
        out.append(rope, copied, text.length()).append("\"", rope.origin());
    }

    private boolean isEscaped(char letter) {
        return letter < ' '
                || letter == '"'
                || letter == '\\'
                || letter == 0x2028
                || letter == 0x2029
                || (escapesHtml && (letter == '<' || letter == '>' || letter == '&'));
    }

    private static String escape(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> "\\u%04x".formatted((int) letter);
        };
    }
}
