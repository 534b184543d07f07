package io.helm2osc.template.function;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Effort;
import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
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

/// Whether two values are the same, wherever they came from.
final class Equality {

    private Equality() {}

    static boolean same(Value left, Value right) {
        return same(left, right, new Effort());
    }

    private static boolean same(Value left, Value right, Effort effort) {
        effort.spend();
        return switch (left) {
            case Nothing nothing -> right instanceof Nothing;
            case Truth(boolean truth, Origin origin) -> right instanceof Truth other && truth == other.value();
            case Whole(long number, boolean wide, Origin origin) ->
                right instanceof Whole other && number == other.value();
            case Real(double number, Origin origin) -> right instanceof Real other && number == other.value();
            case Text(Rope rope) ->
                right instanceof Text other && rope.text().equals(other.rope().text());
            case Items(List<Value> items, Origin origin) ->
                right instanceof Items other && same(items, other.items(), effort);
            case Dict dict -> right instanceof Dict other && same(dict, other, effort);
            case Thing thing -> thing.equals(right);
            case Unknown unknown -> false;
        };
    }

    private static boolean same(List<Value> left, List<Value> right, Effort effort) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i), effort)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Dict left, Dict right, Effort effort) {
        return left.size() == right.size()
                && left.entries().entrySet().stream()
                        .allMatch(entry -> right.find(entry.getKey())
                                .filter(other -> same(entry.getValue(), other, effort))
                                .isPresent());
    }
}
