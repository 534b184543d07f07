package io.helm2osc.chart.reading;

import static io.helm2osc.contract.RefusalCode.CHART_METADATA_INVALID;

import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.contract.RefusedException;
import java.util.Collections;
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
        return Collections.unmodifiableMap(texts);
    }

    /// Names, or maps from `child` to `parent`, both texts.
    List<Object> importValues() {
        return list("import-values").stream().map(this::importValue).toList();
    }

    private Object importValue(@Nullable Object item) {
        String at = at("import-values");
        if (!(item instanceof Map)) {
            return text(item, at);
        }
        Fields names = of(item, at);
        names.text("child");
        names.text("parent");
        return item;
    }

    private List<@Nullable Object> list(String name) {
        Object value = value(name);
        if (value != null && !(value instanceof List)) {
            throw invalid(at(name), "A list is needed here.");
        }
        return Plain.list(value);
    }

    private String at(String name) {
        return where + ": " + name;
    }

    private static boolean isText(int letter) {
        return letter == '\n' || letter == '\t' || letter == '\r' || !Character.isISOControl(letter);
    }

    private static RefusedException invalid(String where, String message) {
        return new RefusedException(CHART_METADATA_INVALID, where, message);
    }
}
