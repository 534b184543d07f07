package io.helm2osc.template;

import java.util.Optional;
import java.util.regex.Pattern;

/// What Go's literals of strings and numbers say.
final class Literals {
    private static final Pattern NUMERAL =
            Pattern.compile("[+-]?(0[xX][0-9a-fA-F_]*\\.?[0-9a-fA-F_]*([pP][+-]?[0-9]+)?|0[bB][01_]+|0[oO][0-7_]+"
                    + "|([0-9][0-9_]*)?\\.?[0-9_]*([eE][+-]?[0-9]+)?)");
    private static final String ESCAPES = "abfnrtv\\'\"";
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\'\"";

    private Literals() {}

    /// The text of a quoted or raw string, if its escapes are legal.
    static Optional<String> unquote(Token token) {
        String inner = token.text().substring(1, token.text().length() - 1);
        if (token.is(Token.Kind.RAW_STRING)) {
            return Optional.of(inner.replace("\r", ""));
        }
        return inner.indexOf('\\') < 0 ? Optional.of(inner) : unescape(inner);
    }

    /// A number as a decimal, hexadecimal … numeral; a character constant is its code.
    static Optional<String> numeral(Token token) {
        if (token.is(Token.Kind.CHARACTER)) {
            return unquote(token)
                    .filter(letter -> letter.codePointCount(0, letter.length()) == 1)
                    .map(letter -> Integer.toString(letter.codePointAt(0)));
        }
        boolean hasDigit = token.text().chars().anyMatch(Character::isDigit);
        return hasDigit && NUMERAL.matcher(token.text()).matches() ? Optional.of(token.text()) : Optional.empty();
    }

    private static Optional<String> unescape(String inner) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < inner.length()) {
            char letter = inner.charAt(at++);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            char escape = inner.charAt(at++);
            int known = ESCAPES.indexOf(escape);
            if (known >= 0) {
                text.append(ESCAPED.charAt(known));
                continue;
            }
            int digits = digitsOf(escape);
            int from = escape >= '0' && escape <= '7' ? at - 1 : at;
            if (digits == 0 || from + digits > inner.length()) {
                return Optional.empty();
            }
            Optional<Integer> code = code(inner.substring(from, from + digits), escape);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            text.appendCodePoint(code.get());
            at = from + digits;
        }
        return Optional.of(text.toString());
    }

    private static int digitsOf(char escape) {
        return switch (escape) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> 3;
            default -> 0;
        };
    }

    private static Optional<Integer> code(String digits, char escape) {
        boolean octal = escape >= '0' && escape <= '7';
        if (!digits.matches(octal ? "[0-7]+" : "[0-9a-fA-F]+")) {
            return Optional.empty();
        }
        long code = Long.parseLong(digits, octal ? 8 : 16);
        return Character.isValidCodePoint((int) code) && code <= Character.MAX_CODE_POINT
                ? Optional.of((int) code)
                : Optional.empty();
    }
}
