package io.helm2osc.template.print;

import io.helm2osc.template.value.Origin;
import io.helm2osc.template.value.Rope;
import io.helm2osc.template.value.RopeBuilder;
import io.helm2osc.template.value.Value;
import io.helm2osc.template.value.Value.Nothing;
import io.helm2osc.template.value.Value.Real;
import io.helm2osc.template.value.Value.Text;
import io.helm2osc.template.value.Value.Truth;
import io.helm2osc.template.value.Value.Unknown;
import io.helm2osc.template.value.Value.Whole;
import io.helm2osc.template.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One `%…` of a format. Width and precision are -1 where none is given.
record Verb(char letter, String flags, int width, int precision) {

    Rope print(Value value) {
        return pad(bare(value));
    }

    private Rope bare(Value value) {
        return switch (value) {
            case Nothing(Origin origin) ->
                Rope.of(letter == 'v' || letter == 'T' ? "<nil>" : "%!" + letter + "(<nil>)", origin);
            case Unknown unknown -> Printing.printed(unknown);
            default -> letter == 'T' ? Rope.of(Values.type(value), value.origin()) : typed(value);
        };
    }

    private Rope typed(Value value) {
        return switch (value) {
            case Text(Rope rope) -> text(rope);
            case Whole(long number, boolean wide, Origin origin) -> whole(number, value);
            case Real(double number, Origin origin) -> real(number, value);
            case Truth truth -> letter == 'v' || letter == 't' ? Printing.printed(truth) : wrong(value);
            default -> letter == 'v' || letter == 's' ? Printing.printed(value) : wrong(value);
        };
    }

    private Rope text(Rope rope) {
        return switch (letter) {
            case 's', 'v' -> precision < 0 ? rope : rope.slice(0, Math.min(precision, rope.length()));
            case 'q' -> Quotes.quote(rope);
            case 'x' -> Rope.of(hex(rope.text()), rope.origin());
            default -> wrong(new Text(rope));
        };
    }

    private Rope whole(long number, Value value) {
        return switch (letter) {
            case 'd', 'v' -> Rope.of((flags.contains("+") && number >= 0 ? "+" : "") + number, value.origin());
            case 'x' -> Rope.of(Long.toHexString(number), value.origin());
            case 'X' -> Rope.of(Long.toHexString(number).toUpperCase(Locale.ROOT), value.origin());
            case 'o' -> Rope.of(Long.toOctalString(number), value.origin());
            case 'b' -> Rope.of(Long.toBinaryString(number), value.origin());
            case 'c' -> Rope.of(Character.toString((int) number), value.origin());
            default -> wrong(value);
        };
    }

    private Rope real(double number, Value value) {
        return switch (letter) {
            case 'v', 'g' -> Rope.of(Numbers.shortest(number), value.origin());
            case 'f', 'F' -> Rope.of(fixed(number), value.origin());
            case 'e' -> Rope.of(Numbers.scientific(number), value.origin());
            default -> wrong(value);
        };
    }

    private String fixed(double number) {
        return new BigDecimal(number)
                .setScale(precision < 0 ? 6 : precision, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private Rope wrong(Value value) {
        return new RopeBuilder()
                .append("%!" + letter + "(" + Values.type(value) + "=", value.origin())
                .append(Printing.printed(value))
                .append(")", value.origin())
                .build();
    }

    private Rope pad(Rope rope) {
        int missing = Math.min(width, 10_000) - rope.text().codePointCount(0, rope.length());
        if (missing <= 0) {
            return rope;
        }
        boolean left = flags.contains("-");
        Rope padding = Rope.of((flags.contains("0") && !left ? "0" : " ").repeat(missing));
        return left ? rope.plus(padding) : padding.plus(rope);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(letter));
        }
        return hex.toString();
    }
}
