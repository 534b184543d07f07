package io.helm2osc.template.print;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Values;
import java.util.List;
import java.util.stream.Stream;

/// Go's `printf`.
public final class Printf {
    private final Rope format;
    private final List<Value> arguments;
    private final RopeBuilder out = new RopeBuilder();
    private int next;

    private Printf(Rope format, List<Value> arguments) {
        this.format = format;
        this.arguments = arguments;
    }

    public static Rope format(Rope format, List<Value> arguments) {
        return new Printf(format, arguments).run();
    }

    private Rope run() {
        String text = format.text();
        int copied = 0;
        int at = text.indexOf('%');
        while (at >= 0) {
            out.append(format, copied, at);
            copied = verb(at);
            at = text.indexOf('%', copied);
        }
        out.append(format, copied, text.length());
        if (next < arguments.size()) {
            extra();
        }
        return out.build();
    }

    /// Writes the verb that starts at an offset and yields the offset behind it.
    private int verb(int start) {
        String text = format.text();
        int at = start + 1;
        while (at < text.length() && "+-# 0".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String flags = text.substring(start + 1, at);
        int end = digits(text, at);
        int width = number(text, at, end);
        int precision = -1;
        if (end < text.length() && text.charAt(end) == '.') {
            int from = end + 1;
            end = digits(text, from);
            precision = Math.max(0, number(text, from, end));
        }
        if (end >= text.length()) {
            out.append("%!(NOVERB)", format.originAt(start));
            return end;
        }
        char verb = text.charAt(end);
        if (verb == '%') {
            out.append("%", format.originAt(start));
        } else if (next >= arguments.size()) {
            out.append("%!" + verb + "(MISSING)", format.originAt(start));
        } else {
            out.append(new Verb(verb, flags, width, precision).print(arguments.get(next++)));
        }
        return end + 1;
    }

    private static int digits(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isDigit(text.charAt(at)) && at - start < 4) {
            at++;
        }
        return at;
    }

    private static int number(String text, int start, int end) {
        return end > start ? Integer.parseInt(text.substring(start, end)) : -1;
    }

    private void extra() {
        Origin origin = Origin.derived(Stream.of(format.origin()));
        out.append("%!(EXTRA ", origin);
        for (int i = next; i < arguments.size(); i++) {
            out.append(i > next ? ", " : "", origin)
                    .append(Values.type(arguments.get(i)) + "=", origin)
                    .append(Printing.printed(arguments.get(i)));
        }
        out.append(")", origin);
    }
}
