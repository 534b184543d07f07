package io.helm2osc.chart.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What type a scalar has for Helm, whose YAML reader follows YAML 1.1 with exceptions of its
/// own.
final class ScalarTypes {

    private static final Map<String, @Nullable Object> WORDS = words();
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]++|[0-9]++(\\.[0-9]*+)?)([eE][-+]?[0-9]++)?");

    private ScalarTypes() {}

    private static Map<String, @Nullable Object> words() {
        Map<String, @Nullable Object> words = new HashMap<>();
        for (String word : "y Y yes Yes YES true True TRUE on On ON".split(" ")) {
            words.put(word, true);
        }
        for (String word : "n N no No NO false False FALSE off Off OFF".split(" ")) {
            words.put(word, false);
        }
        for (String word : new String[] {"", "~", "null", "Null", "NULL"}) {
            words.put(word, null);
        }
        for (String sign : new String[] {"", "+", "-"}) {
            for (String word : ".inf .Inf .INF".split(" ")) {
                words.put(sign + word, sign.equals("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
            }
        }
        for (String word : ".nan .NaN .NAN".split(" ")) {
            words.put(word, Double.NaN);
        }
        return words;
    }

    /// The scalar's value by its tag, or by its text when it is plain.
    static @Nullable Object typed(YamlScalar scalar) {
        return switch (scalar.tag()) {
            case "" -> scalar.style() == ScalarStyle.PLAIN ? ofPlain(scalar.text()) : scalar.text();
            case "!!bool", "!!int", "!!null" -> ofPlain(scalar.text());
            case "!!float" ->
                ofPlain(scalar.text()) instanceof Number number ? (Object) number.doubleValue() : scalar.text();
            case "!!binary" -> new String(Base64.getMimeDecoder().decode(scalar.text()), UTF_8);
            default -> scalar.text();
        };
    }

    /// Whether the text fits the tag that stands before it.
    static boolean fits(String tag, String text) {
        return switch (tag) {
            case "!!bool" -> ofPlain(text) instanceof Boolean;
            case "!!int" -> ofPlain(text) instanceof Long || ofPlain(text) instanceof BigInteger;
            case "!!float" -> ofPlain(text) instanceof Number;
            case "!!null" -> ofPlain(text) == null;
            default -> true;
        };
    }

    /// The value of a plain scalar of this text.
    static @Nullable Object ofPlain(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if ("yYnNtTfFoO~.+-".indexOf(first) >= 0 && WORDS.containsKey(text)) {
            return WORDS.get(text);
        }
        if (first == '.') {
            return floating(text, text);
        }
        return isDigit(first) || first == '-' || first == '+' ? number(text) : text;
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static Object number(String text) {
        String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Object whole = WholeNumber.parse(plain);
        return whole != null ? whole : floating(plain, text);
    }

    // A number beyond what a double can hold stays text.
    private static Object floating(String plain, String text) {
        if (!FLOAT.matcher(plain).matches()) {
            return text;
        }
        double number = Double.parseDouble(plain);
        return Double.isInfinite(number) ? text : (Object) number;
    }
}
