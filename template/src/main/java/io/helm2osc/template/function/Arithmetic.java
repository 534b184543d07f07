package io.helm2osc.template.function;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Items;
import io.helm2osc.template.value.Value.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;

/// Arithmetic.
final class Arithmetic {
    private static final int LONGEST = 100_000;

    private Arithmetic() {}

    static Map<String, TemplateFunction> all() {
        Map<String, TemplateFunction> all = new HashMap<>();
        all.put("int", arguments -> new Whole(arguments.whole(0), false, arguments.origin()));
        all.put("atoi", arguments -> new Whole(arguments.whole(0), false, arguments.origin()));
        all.put("int64", arguments -> arguments.wide(arguments.whole(0)));
        all.put("float64", arguments -> arguments.number(arguments.real(0)));
        all.put(
                "toDecimal",
                arguments -> arguments.wide(octal(arguments.printed(0).text())));
        all.put("add", folded(Long::sum));
        all.put("add1", arguments -> arguments.wide(arguments.whole(0) + 1));
        all.put("sub", folded((left, right) -> left - right));
        all.put("mul", folded((left, right) -> left * right));
        all.put("div", folded((left, right) -> left / divisor(right)));
        all.put("mod", folded((left, right) -> left % divisor(right)));
        all.put("max", folded(Math::max));
        all.put("biggest", folded(Math::max));
        all.put("min", folded(Math::min));
        all.put("addf", foldedReals(Double::sum));
        all.put("subf", foldedReals((left, right) -> left - right));
        all.put("mulf", foldedReals((left, right) -> left * right));
        all.put("divf", foldedReals((left, right) -> left / right));
        all.put("maxf", foldedReals(Math::max));
        all.put("minf", foldedReals(Math::min));
        all.put("ceil", changed(Math::ceil));
        all.put("floor", changed(Math::floor));
        all.put("round", Arithmetic::round);
        all.put("until", arguments -> range(0, arguments.whole(0), arguments.whole(0) < 0 ? -1 : 1, arguments));
        all.put("untilStep", arguments -> range(arguments.whole(0), arguments.whole(1), arguments.whole(2), arguments));
        all.put("seq", Arithmetic::sequence);
        return all;
    }

    private static TemplateFunction folded(LongBinaryOperator operator) {
        return arguments -> {
            long result = arguments.whole(0);
            for (int i = 1; i < arguments.size(); i++) {
                result = operator.applyAsLong(result, arguments.whole(i));
            }
            return arguments.wide(result);
        };
    }

    private static TemplateFunction foldedReals(DoubleBinaryOperator operator) {
        return arguments -> {
            double result = arguments.real(0);
            for (int i = 1; i < arguments.size(); i++) {
                result = operator.applyAsDouble(result, arguments.real(i));
            }
            return arguments.number(result);
        };
    }

    private static TemplateFunction changed(DoubleUnaryOperator operator) {
        return arguments -> arguments.number(operator.applyAsDouble(arguments.real(0)));
    }

    private static long divisor(long number) {
        if (number == 0) {
            throw new Problem("integer divide by zero");
        }
        return number;
    }

    private static long octal(String text) {
        return text.matches("[0-7]{1,20}") ? Long.parseLong(text, 8) : 0;
    }

    private static Value round(Arguments arguments) {
        int digits = Math.clamp(arguments.whole(1), 0, 20);
        return arguments.number(new BigDecimal(arguments.real(0))
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue());
    }

    private static Value range(long start, long stop, long step, Arguments arguments) {
        Origin origin = arguments.origin();
        List<Value> numbers = new ArrayList<>();
        for (long number = start; step != 0 && (step > 0 ? number < stop : number > stop); number += step) {
            if (numbers.size() >= LONGEST) {
                throw new Problem(arguments.function() + ": the list would be too long");
            }
            numbers.add(new Whole(number, false, origin));
        }
        return new Items(numbers, origin);
    }

    private static Value sequence(Arguments arguments) {
        long start = arguments.size() > 1 ? arguments.whole(0) : 1;
        long stop = arguments.whole(arguments.size() > 2 ? 2 : arguments.size() - 1);
        long step = arguments.size() > 2 ? arguments.whole(1) : start <= stop ? 1 : -1;
        Items numbers = (Items) range(start, stop + Long.signum(step), step, arguments);
        return arguments.text(Splitting.join(numbers.items(), Rope.of(" ")).text());
    }
}
