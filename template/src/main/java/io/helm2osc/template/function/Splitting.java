package io.helm2osc.template.function;

import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts to lists and lists to texts.
final class Splitting {

    private Splitting() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put(
                "splitList",
                arguments -> Strings.texts(
                        split(arguments.rope(1), arguments.text(0)),
                        arguments.at(1).origin()));
        all.put("split", arguments -> numbered(split(arguments.rope(1), arguments.text(0)), arguments.origin()));
        all.put("splitn", Splitting::splitSome);
        all.put("join", arguments -> new Text(join(Lists.lenient(arguments.at(1)), arguments.rope(0))));
        all.put("sortAlpha", Splitting::sorted);
        all.put(
                "toStrings",
                arguments -> Strings.texts(
                        Lists.lenient(arguments.at(0)).stream()
                                .map(Printing::printed)
                                .toList(),
                        arguments.origin()));
        return all;
    }

    private static List<Rope> split(Rope rope, String separator) {
        if (separator.isEmpty()) {
            List<Rope> letters = new ArrayList<>();
            for (int i = 0; i < rope.length(); i++) {
                letters.add(rope.slice(i, i + 1));
            }
            return letters;
        }
        return rope.split(separator);
    }

    private static Value splitSome(Arguments arguments) {
        Rope rope = arguments.rope(2);
        String separator = arguments.text(0);
        List<Rope> pieces = new ArrayList<>();
        int start = 0;
        int next = rope.text().indexOf(separator);
        while (next >= 0 && pieces.size() + 1 < arguments.whole(1)) {
            pieces.add(rope.slice(start, next));
            start = next + separator.length();
            next = rope.text().indexOf(separator, start);
        }
        pieces.add(rope.slice(start, rope.length()));
        return numbered(pieces, arguments.origin());
    }

    private static Dict numbered(List<Rope> pieces, Origin origin) {
        Dict dict = new Dict(Origin.derived(origin.parts()));
        for (int i = 0; i < pieces.size(); i++) {
            dict.put("_" + i, new Text(pieces.get(i)));
        }
        return dict;
    }

    static Rope join(List<Value> values, Rope separator) {
        RopeBuilder joined = new RopeBuilder();
        boolean first = true;
        for (Value value : values) {
            if (!(value instanceof Nothing)) {
                joined.append(first ? Rope.EMPTY : separator).append(Printing.printed(value));
                first = false;
            }
        }
        return joined.build();
    }

    private static Value sorted(Arguments arguments) {
        List<Rope> texts = Lists.lenient(arguments.at(0)).stream()
                .map(Printing::printed)
                .sorted(Comparator.comparing(Rope::text))
                .toList();
        return new Items(texts.stream().<Value>map(Text::new).toList(), arguments.origin());
    }
}
