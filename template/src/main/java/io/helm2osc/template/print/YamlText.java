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

/// Values as YAML, letter by letter as the engine's `toYaml` writes it.
public final class YamlText {
    private static final int DEEPEST = 100;
    private static final double WHOLE_BELOW = 1e18;

    private final RopeBuilder out = new RopeBuilder();
    private int column;

    private YamlText() {}

    /// The value as a document, without the newline at its end.
    public static Rope of(Value value) {
        YamlText text = new YamlText();
        text.write(value, -1, Context.ROOT, 0);
        Rope rope = text.out.build();
        return rope.text().endsWith("\n") ? rope.slice(0, rope.length() - 1) : rope;
    }

    private enum Context {
        ROOT,
        ITEM,
        ENTRY
    }

    /// Writes a value, and the newline behind it; `indent` is that of the collection it stands in, -1 at the root.
    private void write(Value value, int indent, Context context, int depth) {
        if (depth > DEEPEST) {
            scalar("null", value.origin(), context);
            return;
        }
        switch (value) {
            case Nothing(Origin origin) -> scalar("null", origin, context);
            case Truth(boolean truth, Origin origin) -> scalar(Boolean.toString(truth), origin, context);
            case Whole(long number, boolean wide, Origin origin) -> scalar(Long.toString(number), origin, context);
            case Real(double number, Origin origin) -> scalar(number(number), origin, context);
            case Text(Rope rope) -> text(rope, indent, context);
            case Items(List<Value> items, Origin origin) -> items(items, origin, indent, context, depth);
            case Dict dict -> dict(dict, indent, context, depth);
            case Thing thing -> text(thing.printed(), indent, context);
            case Unknown unknown -> text(Printing.printed(unknown), indent, context);
        }
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE_BELOW;
        return whole ? Long.toString((long) number) : Numbers.shortest(number);
    }

    private void scalar(String text, Origin origin, Context context) {
        gap(origin, context);
        put(text, origin);
        put("\n", origin);
    }

    private void text(Rope rope, int indent, Context context) {
        gap(rope.origin(), context);
        YamlScalarText scalar = new YamlScalarText(rope, column, Math.max(indent, 0) + 2);
        put(scalar.value());
        put("\n", rope.origin());
    }

    private void items(List<Value> items, Origin origin, int indent, Context context, int depth) {
        if (items.isEmpty()) {
            scalar("[]", origin, context);
            return;
        }
        int own = context == Context.ITEM ? indent + 2 : Math.max(indent, 0);
        boolean inline = context == Context.ITEM;
        if (context == Context.ENTRY) {
            put("\n", origin);
        } else {
            gap(origin, context);
        }
        for (Value item : items) {
            put((inline ? "" : " ".repeat(own)) + "-", origin);
            inline = false;
            write(item, own, Context.ITEM, depth + 1);
        }
    }

    private void dict(Dict dict, int indent, Context context, int depth) {
        if (dict.isEmpty()) {
            scalar("{}", dict.origin(), context);
            return;
        }
        int own = context == Context.ROOT ? 0 : indent + 2;
        boolean inline = context == Context.ITEM;
        if (context == Context.ENTRY) {
            put("\n", dict.origin());
        } else {
            gap(dict.origin(), context);
        }
        for (Map.Entry<String, Value> entry : YamlKeys.sorted(dict.entries())) {
            put(inline ? "" : " ".repeat(own), dict.origin());
            inline = false;
            Rope key = new YamlScalarText(Rope.of(entry.getKey(), dict.origin()), column, own + 2).key();
            put(key);
            put(":", dict.origin());
            write(entry.getValue(), own, Context.ENTRY, depth + 1);
        }
    }

    /// The blank behind `-` or `:`.
    private void gap(Origin origin, Context context) {
        put(context == Context.ROOT ? "" : " ", origin);
    }

    private void put(String text, Origin origin) {
        put(Rope.of(text, origin));
    }

    private void put(Rope rope) {
        out.append(rope);
        int newline = rope.text().lastIndexOf('\n');
        column = newline < 0 ? column + rope.text().codePointCount(0, rope.length()) : rope.length() - newline - 1;
    }
}
