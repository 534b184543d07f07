package io.helm2osc.template.function;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Whole;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Values as numbers, as Sprig takes them: what is no number is zero.
final class Casts {
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|[0-9]+)");
    private static final Pattern REAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?");

    private Casts() {}

    static long whole(Value value) {
        return switch (value) {
            case Whole(long number, boolean wide, Origin origin) -> number;
            case Real(double number, Origin origin) -> (long) number;
            case Truth(boolean truth, Origin origin) -> truth ? 1 : 0;
            case Text(Rope rope) -> parseWhole(rope.text());
            default -> 0;
        };
    }

    static double real(Value value) {
        return switch (value) {
            case Whole(long number, boolean wide, Origin origin) -> number;
            case Real(double number, Origin origin) -> number;
            case Truth(boolean truth, Origin origin) -> truth ? 1 : 0;
            case Text(Rope rope) -> REAL.matcher(rope.text()).matches() ? Double.parseDouble(rope.text()) : 0;
            default -> 0;
        };
    }

    private static long parseWhole(String text) {
        String digits = text.replaceFirst("\\.0*$", "");
        if (!WHOLE.matcher(digits).matches() || digits.length() > 40) {
            return 0;
        }
        boolean hexadecimal = digits.matches("[-+]?0[xX].*");
        BigInteger number =
                hexadecimal ? new BigInteger(digits.replaceFirst("0[xX]", ""), 16) : new BigInteger(digits, 10);
        return number.bitLength() < Long.SIZE ? number.longValue() : 0;
    }
}
