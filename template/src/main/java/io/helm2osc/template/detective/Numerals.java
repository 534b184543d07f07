package io.helm2osc.template.detective;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Problem;
import io.helm2osc.template.value.Value;
import java.math.BigInteger;
import java.util.Locale;

/// Numbers as templates write them.
final class Numerals {

    private Numerals() {}

    static Value value(String text, Origin origin) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            return isWhole(digits)
                    ? new Value.Whole(whole(digits), false, origin)
                    : new Value.Real(Double.parseDouble(digits), origin);
        } catch (NumberFormatException wrong) {
            throw new Problem("illegal number syntax: " + text);
        }
    }

    private static boolean isWhole(String digits) {
        boolean hexadecimal = digits.contains("0x");
        return digits.indexOf('.') < 0 && digits.indexOf('p') < 0 && (hexadecimal || digits.indexOf('e') < 0);
    }

    private static long whole(String digits) {
        boolean negative = digits.startsWith("-");
        String bare = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        BigInteger number = bare.startsWith("0x")
                ? new BigInteger(bare.substring(2), 16)
                : bare.startsWith("0b")
                        ? new BigInteger(bare.substring(2), 2)
                        : bare.startsWith("0o")
                                ? new BigInteger(bare.substring(2), 8)
                                : bare.length() > 1 && bare.startsWith("0")
                                        ? new BigInteger(bare, 8)
                                        : new BigInteger(bare);
        return (negative ? number.negate() : number).longValue();
    }
}
