package io.helm2osc.template.print;

import java.math.BigDecimal;

/// Numbers as Go prints them.
public final class Numbers {
    private static final int EXPONENT_FROM = 6;
    private static final double JSON_PLAIN_BELOW = 1e21;
    private static final double JSON_PLAIN_FROM = 1e-6;

    private Numbers() {}

    /// As `%v` does: the shortest digits that tell the number, with an exponent from a million on.
    public static String shortest(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal digits = digits(number);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent >= EXPONENT_FROM ? scientific(digits, exponent) : digits.toPlainString();
    }

    /// As JSON has it: an exponent only for the very large and the very small.
    public static String json(double number) {
        double size = Math.abs(number);
        if (size != 0 && (size < JSON_PLAIN_FROM || size >= JSON_PLAIN_BELOW)) {
            BigDecimal digits = digits(number);
            String text = scientific(digits, digits.precision() - digits.scale() - 1);
            return text.replace("e-0", "e-");
        }
        return size == 0 ? "0" : digits(number).toPlainString();
    }

    /// `%e` with the shortest digits.
    static String scientific(double number) {
        BigDecimal digits = digits(number);
        return scientific(digits, digits.precision() - digits.scale() - 1);
    }

    private static BigDecimal digits(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros();
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
