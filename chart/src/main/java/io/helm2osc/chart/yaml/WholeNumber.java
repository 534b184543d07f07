package io.helm2osc.chart.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Reads whole numbers as Go's `strconv.ParseInt(text, 0, 64)` and then `ParseUint`: `0x`, `0o`,
/// `0b` and a leading `0` set the base.
final class WholeNumber {

    private static final int LONGEST = 70; // a sign, a prefix and 64 binary digits

    private WholeNumber() {}

    static @Nullable Number parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > LONGEST) {
            return null;
        }
        int base = base(digits);
        String bare = digits.substring(prefix(digits, base));
        if (!isNumber(bare, base)) {
            return null;
        }
        return bare.length() < 10 ? (Number) small(bare, base, text) : large(bare, base, text, signed);
    }

    private static int base(String digits) {
        if (digits.charAt(0) != '0' || digits.length() == 1) {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static int prefix(String digits, int base) {
        return switch (base) {
            case 16, 2 -> 2;
            case 8 -> digits.charAt(1) == 'o' || digits.charAt(1) == 'O' ? 2 : 1;
            default -> 0;
        };
    }

    private static boolean isNumber(String digits, int base) {
        for (int i = 0; i < digits.length(); i++) {
            char letter = digits.charAt(i);
            if (letter > 'f' || Character.digit(letter, base) < 0) {
                return false;
            }
        }
        return !digits.isEmpty();
    }

    private static Long small(String digits, int base, String text) {
        long number = Long.parseLong(digits, base);
        return text.startsWith("-") ? -number : number;
    }

    private static @Nullable Number large(String digits, int base, String text, boolean signed) {
        BigInteger number = new BigInteger(digits, base);
        BigInteger value = text.startsWith("-") ? number.negate() : number;
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return !signed && value.bitLength() == Long.SIZE ? value : null;
    }
}
