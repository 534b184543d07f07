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

/// Values as Go prints them.
public final class Printing {
    /// What an action writes where nothing is; Helm takes it out of the output in the end.
    public static final String NO_VALUE = "<no value>";

    private static final int DEEPEST = 100;

    private Printing() {}

    /// What an action `{{ value }}` writes.
    public static Rope written(Value value) {
        return value instanceof Nothing(Origin origin) ? Rope.of(NO_VALUE, origin) : printed(value);
    }

    /// What `%v` makes of it.
    public static Rope printed(Value value) {
        if (value instanceof Text(Rope rope)) {
            return rope;
        }
        RopeBuilder builder = new RopeBuilder();
        print(value, builder, 0);
        return builder.build();
    }

    private static void print(Value value, RopeBuilder out, int depth) {
        if (depth > DEEPEST) {
            out.append("…", value.origin());
            return;
        }
        switch (value) {
            case Nothing(Origin origin) -> out.append("<nil>", origin);
            case Truth(boolean truth, Origin origin) -> out.append(Boolean.toString(truth), origin);
            case Whole(long number, boolean wide, Origin origin) -> out.append(Long.toString(number), origin);
            case Real(double number, Origin origin) -> out.append(Numbers.shortest(number), origin);
            case Text(Rope rope) -> out.append(rope);
            case Items(List<Value> items, Origin origin) -> printItems(items, origin, out, depth);
            case Dict dict -> printDict(dict, out, depth);
            case Thing thing -> out.append(thing.printed());
            case Unknown(String what, Origin origin) -> out.append("unknown", origin);
        }
    }

    private static void printItems(List<Value> items, Origin origin, RopeBuilder out, int depth) {
        out.append("[", origin);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(" ", origin);
            }
            print(items.get(i), out, depth + 1);
        }
        out.append("]", origin);
    }

    private static void printDict(Dict dict, RopeBuilder out, int depth) {
        String before = "map[";
        for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
            out.append(before, dict.origin()).append(entry.getKey() + ":", dict.origin());
            print(entry.getValue(), out, depth + 1);
            before = " ";
        }
        out.append(dict.isEmpty() ? "map[]" : "]", dict.origin());
    }
}
