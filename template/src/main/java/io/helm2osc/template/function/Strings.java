package io.helm2osc.template.function;

import io.helm2osc.template.print.Printing;
import io.helm2osc.template.print.Quotes;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/// Text as a whole: parts of it, repeated, quoted, indented, searched.
final class Strings {
    private static final int LONGEST = 4_000_000;

    private Strings() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("quote", arguments -> joinedQuotes(arguments, Quotes::quote));
        all.put("squote", arguments -> joinedQuotes(arguments, rope -> surround("'", rope)));
        all.put("contains", test((part, text) -> text.contains(part)));
        all.put("hasPrefix", test((part, text) -> text.startsWith(part)));
        all.put("hasSuffix", test((part, text) -> text.endsWith(part)));
        all.put("replace", arguments -> replace(arguments));
        all.put("trunc", arguments -> new Text(truncate(arguments.rope(1), arguments.whole(0))));
        all.put("substr", Strings::substring);
        all.put("repeat", Strings::repeat);
        all.put("indent", arguments -> new Text(indent(arguments.whole(0), arguments.rope(1))));
        all.put("nindent", Strings::newlineAndIndent);
        all.put("cat", Strings::cat);
        all.put("toString", arguments -> new Text(arguments.printed(0)));
        all.put("nospace", arguments -> new Text(arguments.rope(0).replace(" ", Rope.EMPTY)));
        all.put("plural", arguments -> arguments.whole(2) == 1 ? arguments.at(0) : arguments.at(1));
        return all;
    }

    private static Value joinedQuotes(Arguments arguments, UnaryOperator<Rope> quote) {
        RopeBuilder quoted = new RopeBuilder();
        for (Value value : arguments.values()) {
            if (!(value instanceof Nothing)) {
                quoted.append(quoted.length() > 0 ? " " : "", Origin.NONE).append(quote.apply(Printing.printed(value)));
            }
        }
        return new Text(quoted.build());
    }

    private static Rope surround(String quote, Rope rope) {
        return Rope.of(quote).plus(rope).plus(Rope.of(quote));
    }

    private static TemplateFunction test(BiPredicate<String, String> test) {
        return arguments -> arguments.truth(test.test(arguments.text(0), arguments.text(1)));
    }

    private static Value replace(Arguments arguments) {
        Rope text = arguments.rope(2);
        String what = arguments.text(0);
        return new Text(what.isEmpty() ? text : text.replace(what, arguments.rope(1)));
    }

    private static Rope truncate(Rope rope, long length) {
        if (length < 0) {
            return rope.slice((int) Math.max(0, rope.length() + length), rope.length());
        }
        return rope.slice(0, (int) Math.min(length, rope.length()));
    }

    private static Value substring(Arguments arguments) {
        Rope rope = arguments.rope(2);
        long start = Math.max(0, arguments.whole(0));
        long end = arguments.whole(1) < 0 ? rope.length() : arguments.whole(1);
        return new Text(rope.slice((int) Math.min(start, rope.length()), (int) Math.min(end, rope.length())));
    }

    private static Value repeat(Arguments arguments) {
        Rope rope = arguments.rope(1);
        long times = arguments.whole(0);
        if (times * rope.length() > LONGEST) {
            throw new Problem("repeat: the text would be too long");
        }
        RopeBuilder repeated = new RopeBuilder();
        for (long i = 0; i < times; i++) {
            repeated.append(rope);
        }
        return new Text(repeated.build());
    }

    static Rope indent(long width, Rope rope) {
        Rope padding = Rope.of(" ".repeat(Math.clamp(width, 0, 1000)));
        RopeBuilder indented = new RopeBuilder().append(padding);
        String text = rope.text();
        int copied = 0;
        int newline = text.indexOf('\n');
        while (newline >= 0) {
            indented.append(rope, copied, newline + 1).append(padding);
            copied = newline + 1;
            newline = text.indexOf('\n', copied);
        }
        return indented.append(rope, copied, text.length()).build();
    }

    private static Value newlineAndIndent(Arguments arguments) {
        return new Text(Rope.of("\n").plus(indent(arguments.whole(0), arguments.rope(1))));
    }

    private static Value cat(Arguments arguments) {
        List<Value> words = arguments.values().stream()
                .filter(value -> !(value instanceof Nothing))
                .toList();
        return new Text(Splitting.join(words, Rope.of(" ")));
    }

    static Items texts(List<Rope> ropes, Origin origin) {
        return new Items(ropes.stream().<Value>map(Text::new).toList(), origin);
    }
}
