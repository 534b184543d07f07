package io.helm2osc.chart.reading;

import static io.helm2osc.contract.RefusalCode.CHART_METADATA_INVALID;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.contract.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of a map with known types. A field of another type is refused, as Helm's reader
/// does.
final class Fields {

    private static final int LONGEST_TEXT = 100_000;

    private final Map<String, @Nullable Object> fields;
    private final String where;

    private Fields(Map<String, @Nullable Object> fields, String where) {
        this.fields = fields;
        this.where = where;
    }

    static Fields of(@Nullable Object plain, String where) {
        if (!(plain instanceof Map)) {
            throw invalid(where, "A map is needed here.");
        }
        return new Fields(Plain.map(plain), where);
    }

    boolean has(String name) {
        return value(name) != null;
    }

    // Go's reader takes a field whose name differs in case when none has the very name.
    private @Nullable Object value(String name) {
        if (fields.containsKey(name)) {
            return fields.get(name);
        }
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /// A text that holds nothing a terminal acts on.
    Optional<String> text(String name) {
        Optional<String> text = raw(name);
        text.ifPresent(found -> check(found, at(name)));
        return text;
    }

    /// A text that is checked by whoever asks.
    Optional<String> raw(String name) {
        Object value = value(name);
        return value == null ? Optional.empty() : Optional.of(raw(value, at(name)));
    }

    private static String raw(@Nullable Object value, String where) {
        return Plain.text(value).orElseThrow(() -> invalid(where, "A text is needed here."));
    }

    private static String text(@Nullable Object value, String where) {
        String text = raw(value, where);
        check(text, where);
        return text;
    }

    private static void check(String text, String where) {
        if (text.length() > LONGEST_TEXT || !text.codePoints().allMatch(Fields::isText)) {
            throw invalid(where, "The text is too long or has control letters.");
        }
    }

    boolean truth(String name) {
        return switch (value(name)) {
            case null -> false;
            case Boolean truth -> truth;
            default -> throw invalid(at(name), "True or false is needed here.");
        };
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(item -> item == null ? "" : text(item, at(name)))
                .toList();
    }

    List<Fields> items(String name) {
        return list(name).stream().map(item -> of(item, at(name))).toList();
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(name)) {
            Fields inner = of(value(name), at(name));
            inner.fields.keySet().forEach(key -> texts.put(key, inner.text(key).orElse("")));
        }
        return java.util.Collections.unmodifiableMap(texts);
    }

    /// Names, or maps from `child` to `parent`, both texts.
    List<@Nullable Object> importValues() {
        List<@Nullable Object> imports = list("import-values");
        for (Object item : imports) {
            if (item instanceof Map) {
                Fields names = of(item, at("import-values"));
                names.text("child");
                names.text("parent");
            } else {
                text(item, at("import-values"));
            }
        }
        return imports;
    }

    private List<@Nullable Object> list(String name) {
        return switch (value(name)) {
            case null -> List.of();
            case List<?> list -> new ArrayList<>(list);
            default -> throw invalid(at(name), "A list is needed here.");
        };
    }

    private String at(String name) {
        return where + ": " + name;
    }

    static boolean isReadable(int letter) {
        return !Character.isISOControl(letter)
                && Character.getType(letter) != Character.FORMAT
                && Character.getType(letter) != Character.SURROGATE;
    }

    private static boolean isText(int letter) {
        return letter == '\n' || letter == '\t' || letter == '\r' || !Character.isISOControl(letter);
    }

    private static RefusedException invalid(String where, String message) {
        return new RefusedException(CHART_METADATA_INVALID, where, message);
    }
}
