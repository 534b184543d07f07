package io.helm2osc.template.function;

import io.helm2osc.template.print.Printing;
import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import io.helm2osc.template.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists.
final class Lists {

    private Lists() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("list", arguments -> new Items(arguments.values(), Origin.NONE));
        all.put("tuple", arguments -> new Items(arguments.values(), Origin.NONE));
        all.put("first", arguments -> itemOr(arguments, 0));
        all.put("last", arguments -> itemOr(arguments, arguments.items(0).size() - 1));
        all.put("rest", arguments -> part(arguments, 1, arguments.items(0).size()));
        all.put("initial", arguments -> part(arguments, 0, arguments.items(0).size() - 1));
        all.put("append", arguments -> concat(arguments.origin(), arguments.items(0), arguments.from(1)));
        all.put("push", arguments -> concat(arguments.origin(), arguments.items(0), arguments.from(1)));
        all.put("prepend", arguments -> concat(arguments.origin(), arguments.from(1), arguments.items(0)));
        all.put("concat", Lists::concatAll);
        all.put(
                "uniq",
                arguments ->
                        new Items(unique(arguments.items(0)), arguments.at(0).origin()));
        all.put("without", Lists::without);
        all.put(
                "has",
                arguments -> arguments.truth(
                        !(arguments.at(1) instanceof Nothing) && contains(arguments.items(1), arguments.at(0))));
        all.put("compact", arguments -> filtered(arguments));
        all.put(
                "reverse",
                arguments ->
                        new Items(arguments.items(0).reversed(), arguments.at(0).origin()));
        all.put("len", Lists::length);
        all.put("index", Lists::index);
        all.put("slice", Lists::slice);
        all.put("chunk", Lists::chunk);
        return all;
    }

    /// The items of a list; anything else is a list of itself, nothing is an empty one.
    static List<Value> lenient(Value value) {
        return switch (value) {
            case Items(List<Value> items, Origin origin) -> items;
            case Nothing nothing -> List.of();
            default -> List.of(value);
        };
    }

    private static Value itemOr(Arguments arguments, int index) {
        List<Value> items = arguments.items(0);
        return items.isEmpty() ? new Nothing(arguments.origin()) : items.get(index);
    }

    private static Value part(Arguments arguments, int start, int end) {
        return start > end
                ? new Items(List.of(), arguments.origin())
                : new Items(arguments.items(0).subList(start, end), arguments.origin());
    }

    @SafeVarargs
    private static Value concat(Origin origin, List<Value>... lists) {
        List<Value> all = new ArrayList<>();
        for (List<Value> list : lists) {
            all.addAll(list);
        }
        return new Items(all, Origin.derived(origin.parts()));
    }

    private static Value concatAll(Arguments arguments) {
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            all.addAll(arguments.items(i));
        }
        return new Items(all, Origin.NONE);
    }

    private static List<Value> unique(List<Value> items) {
        List<Value> unique = new ArrayList<>();
        items.stream().filter(item -> !contains(unique, item)).forEachOrdered(unique::add);
        return unique;
    }

    private static boolean contains(List<Value> items, Value wanted) {
        return items.stream().anyMatch(item -> Equality.same(item, wanted));
    }

    private static Value without(Arguments arguments) {
        List<Value> unwanted = arguments.from(1);
        return new Items(
                arguments.items(0).stream()
                        .filter(item -> !contains(unwanted, item))
                        .toList(),
                arguments.at(0).origin());
    }

    private static Value filtered(Arguments arguments) {
        return new Items(
                arguments.items(0).stream()
                        .filter(item -> !Defaults.isEmpty(item))
                        .toList(),
                arguments.at(0).origin());
    }

    private static Value length(Arguments arguments) {
        return switch (arguments.at(0)) {
            case Items(List<Value> items, Origin origin) -> arguments.count(items.size());
            case Dict dict -> arguments.count(dict.size());
            case Text(Rope rope) -> arguments.count(rope.text().getBytes(StandardCharsets.UTF_8).length);
            case Unknown unknown -> unknown;
            case Value other -> throw new Problem("len of type " + Values.type(other));
        };
    }

    private static Value index(Arguments arguments) {
        Value here = arguments.at(0);
        for (Value step : arguments.from(1)) {
            here = step(here, step);
        }
        return here;
    }

    private static Value step(Value from, Value step) {
        return switch (from) {
            case Dict dict -> dict.get(Printing.printed(step).text());
            case Items(List<Value> items, Origin origin) -> item(items, step);
            case Text(Rope rope) ->
                item(
                        rope.text()
                                .chars()
                                .<Value>mapToObj(letter -> new Whole(letter, false, rope.origin()))
                                .toList(),
                        step);
            case Unknown unknown -> unknown;
            case Nothing nothing -> throw new Problem("index of untyped nil");
            case Value other -> throw new Problem("can't index item of type " + Values.type(other));
        };
    }

    private static Value item(List<Value> items, Value step) {
        boolean number = step instanceof Whole || step instanceof Real;
        long index = Casts.whole(step);
        if (!number || index < 0 || index >= items.size()) {
            throw new Problem("index out of range: " + index);
        }
        return items.get((int) index);
    }

    private static Value slice(Arguments arguments) {
        long start = arguments.size() > 1 ? arguments.whole(1) : 0;
        if (arguments.at(0) instanceof Text(Rope rope)) {
            long end = arguments.size() > 2 ? arguments.whole(2) : rope.length();
            checkRange(start, end, rope.length());
            return new Text(rope.slice((int) start, (int) end));
        }
        List<Value> items = arguments.items(0);
        long end = arguments.size() > 2 ? arguments.whole(2) : items.size();
        checkRange(start, end, items.size());
        return new Items(items.subList((int) start, (int) end), arguments.at(0).origin());
    }

    private static void checkRange(long start, long end, int size) {
        if (start < 0 || end < start || end > size) {
            throw new Problem("slice bounds out of range");
        }
    }

    private static Value chunk(Arguments arguments) {
        int size = (int) Math.max(1, arguments.whole(0));
        List<Value> items = arguments.items(1);
        List<Value> chunks = new ArrayList<>();
        for (int start = 0; start < items.size(); start += size) {
            chunks.add(new Items(
                    items.subList(start, Math.min(items.size(), start + size)),
                    arguments.at(1).origin()));
        }
        return new Items(chunks, arguments.at(1).origin());
    }
}
