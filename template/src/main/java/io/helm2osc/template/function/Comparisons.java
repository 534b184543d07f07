package io.helm2osc.template.function;

import io.helm2osc.template.value.Dict;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import io.helm2osc.template.value.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// `eq`, `lt` and their like.
final class Comparisons {

    private Comparisons() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("eq", arguments -> arguments.truth(equalsAny(arguments)));
        all.put("ne", arguments -> arguments.truth(!equal(arguments.at(0), arguments.at(1))));
        all.put("lt", ordered(order -> order < 0));
        all.put("le", ordered(order -> order <= 0));
        all.put("gt", ordered(order -> order > 0));
        all.put("ge", ordered(order -> order >= 0));
        all.put("not", arguments -> arguments.truth(!Values.isTrue(arguments.at(0))));
        return all;
    }

    private static boolean equalsAny(Arguments arguments) {
        Value first = arguments.at(0);
        arguments.at(1);
        return arguments.from(1).stream().anyMatch(other -> equal(first, other));
    }

    private static boolean equal(Value left, Value right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return false;
        }
        if (left instanceof Nothing || right instanceof Nothing) {
            return left instanceof Nothing && right instanceof Nothing;
        }
        boolean sameKind = left.getClass() == right.getClass();
        if (!sameKind) {
            throw new Problem("incompatible types for comparison");
        }
        if (left instanceof Items || left instanceof Dict) {
            throw new Problem("non-comparable type " + Values.type(left));
        }
        return Equality.same(left, right);
    }

    private static TemplateFunction ordered(IntPredicate test) {
        return arguments -> {
            if (arguments.at(0) instanceof Unknown || arguments.at(1) instanceof Unknown) {
                return new Unknown(arguments.function(), arguments.origin());
            }
            return arguments.truth(test.test(compare(arguments.at(0), arguments.at(1))));
        };
    }

    private static int compare(Value left, Value right) {
        if (left.getClass() != right.getClass()) {
            throw new Problem("incompatible types for comparison");
        }
        return switch (left) {
            case Whole whole -> Long.compare(whole.value(), ((Whole) right).value());
            case Real real -> Double.compare(real.value(), ((Real) right).value());
            case Text text -> text.rope().text().compareTo(((Text) right).rope().text());
            case Truth truth -> throw new Problem("invalid type for comparison");
            default -> throw new Problem("invalid type for comparison");
        };
    }
}
