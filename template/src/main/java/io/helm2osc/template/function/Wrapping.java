package io.helm2osc.template.function;

import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Text;
import java.util.HashMap;
import java.util.Map;

/// Text that is to fit a width.
final class Wrapping {
    private static final Rope DOTS = Rope.of("...");
    private static final int SHORTEST = 4;
    private static final int SHORTEST_ON_BOTH_SIDES = 7;

    private Wrapping() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("wrap", arguments -> wrap(arguments.rope(1), arguments.whole(0), Rope.of("\n"), false));
        all.put("wrapWith", arguments -> wrap(arguments.rope(2), arguments.whole(0), arguments.rope(1), true));
        all.put("abbrev", arguments -> new Text(abbreviated(arguments.rope(1), (int) arguments.whole(0))));
        all.put("abbrevboth", Wrapping::abbreviatedOnBothSides);
        return all;
    }

    /// Lines of a width, broken at blanks; longer words are cut or left as they are.
    private static Value wrap(Rope rope, long asked, Rope newline, boolean cutsWords) {
        int width = Math.clamp(asked, 1, Integer.MAX_VALUE / 2);
        String text = rope.text();
        RopeBuilder wrapped = new RopeBuilder();
        int offset = 0;
        while (text.length() - offset > width) {
            int blank = text.lastIndexOf(' ', offset + width);
            if (text.charAt(offset) == ' ') {
                offset++;
            } else if (blank > offset) {
                wrapped.append(rope, offset, blank).append(newline);
                offset = blank + 1;
            } else if (cutsWords) {
                wrapped.append(rope, offset, offset + width).append(newline);
                offset += width;
            } else {
                int next = text.indexOf(' ', offset + width);
                if (next < 0) {
                    break;
                }
                wrapped.append(rope, offset, next).append(newline);
                offset = next + 1;
            }
        }
        return new Text(wrapped.append(rope, offset, text.length()).build());
    }

    private static Rope abbreviated(Rope rope, int width) {
        boolean fits = width < SHORTEST || rope.length() <= width;
        return fits ? rope : rope.slice(0, width - 3).plus(DOTS);
    }

    private static Value abbreviatedOnBothSides(Arguments arguments) {
        int left = Math.clamp(arguments.whole(0), Integer.MIN_VALUE, Integer.MAX_VALUE);
        int width = Math.clamp(arguments.whole(1), Integer.MIN_VALUE, Integer.MAX_VALUE);
        Rope rope = arguments.rope(2);
        if (width < SHORTEST || (left > 0 && width < SHORTEST_ON_BOTH_SIDES) || rope.length() <= width) {
            return new Text(rope);
        }
        int shown = width - 3;
        int offset = Math.min(left, rope.length() - shown);
        if (offset <= SHORTEST) {
            return new Text(rope.slice(0, shown).plus(DOTS));
        }
        return new Text(DOTS.plus(abbreviated(rope.slice(offset, rope.length()), shown)));
    }
}
