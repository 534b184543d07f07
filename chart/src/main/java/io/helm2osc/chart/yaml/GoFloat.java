package io.helm2osc.chart.yaml;

import java.math.BigDecimal;

/// Prints numbers as Go's `strconv.FormatFloat(f, 'g', -1, 32)`, which Helm uses for keys and
/// text fields.
final class GoFloat {

    private static final int MOST_DIGITS = 6;

    private GoFloat() {}

    static String text(double value) {
        float number = (float) value;
        if (Float.isNaN(number)) {
            return ".nan";
        }
        if (Float.isInfinite(number)) {
            return number > 0 ? ".inf" : "-.inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal exact = new BigDecimal(Float.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        return exponent < -4 || exponent >= MOST_DIGITS ? scientific(exact, exponent) : exact.toPlainString();
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = exponent < 0 ? "-" : "+";
        return (number.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + sign
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
