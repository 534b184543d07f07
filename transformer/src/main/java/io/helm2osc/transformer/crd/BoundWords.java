package io.helm2osc.transformer.crd;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the bounds of a structural schema mean, as the API server understands them.
final class BoundWords {

    private BoundWords() {}

    /// Whether a value is within one bound; those about other kinds of value say nothing of it.
    ///
    /// @param all the bounds of the place, for flags that stand beside others
    static boolean holds(String word, Object bound, Map<String, Object> all, @Nullable Object value) {
        return switch (value) {
                    case String text -> holdsText(word, bound, text);
                    case Number number when isFinite(number) -> holdsNumber(word, bound, all, decimal(number));
                    case List<?> list -> holdsSize(word, bound, "Items", list.size());
                    case Map<?, ?> map ->
                        holdsSize(word, bound, "Properties", map.size())
                                && (!word.equals(Typing.REQUIRED)
                                        || map.keySet().containsAll((List<?>) bound));
                    case null, default -> true;
                }
                && (!word.equals(Typing.ENUM) || ((List<?>) bound).stream().anyMatch(choice -> same(choice, value)));
    }

    private static boolean holdsText(String word, Object bound, String text) {
        return word.equals("pattern")
                ? Pattern.compile((String) bound).matcher(text).find()
                : holdsSize(word, bound, "Length", text.codePointCount(0, text.length()));
    }

    private static boolean holdsSize(String word, Object bound, String what, long size) {
        return (!word.equals("min" + what) || size >= (Long) bound)
                && (!word.equals("max" + what) || size <= (Long) bound);
    }

    private static boolean holdsNumber(String word, Object bound, Map<String, Object> all, BigDecimal number) {
        return switch (word) {
            case "minimum" -> number.compareTo(decimal(bound)) >= (all.containsKey("exclusiveMinimum") ? 1 : 0);
            case "maximum" -> number.compareTo(decimal(bound)) <= (all.containsKey("exclusiveMaximum") ? -1 : 0);
            case "multipleOf" -> number.remainder(decimal(bound)).signum() == 0;
            default -> true;
        };
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number number && other instanceof Number another && isFinite(another))
                ? decimal(number).compareTo(decimal(another)) == 0
                : Objects.equals(one, other);
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
