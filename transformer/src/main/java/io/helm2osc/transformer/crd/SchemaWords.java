package io.helm2osc.transformer.crd;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.Typing.Kind;
import io.helm2osc.transformer.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The words of one node of a JSON schema that a structural schema has too, some of them under another meaning.
///
/// @param dropped hears of what cannot be carried
record SchemaWords(Map<String, @Nullable Object> schema, Consumer<String> dropped) {

    /// Sizes, which both count alike.
    private static final List<String> SIZES =
            List.of("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties");

    Set<Kind> kinds() {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (schema.containsKey(SpecSchema.INT_OR_STRING)) {
            kinds.addAll(Set.of(Kind.INTEGER, Kind.STRING));
        }
        types().forEach(type -> kind(type).ifPresent(kinds::add));
        if (kinds.isEmpty() && types().isEmpty()) {
            choices().forEach(choice -> kindOf(choice).ifPresent(kinds::add));
        }
        if (kinds.isEmpty() && schema.get("properties") instanceof Map) {
            kinds.add(Kind.OBJECT);
        }
        return kinds;
    }

    private List<String> types() {
        Object type = schema.get("type");
        return type instanceof String one
                ? List.of(one)
                : Plain.list(type).stream()
                        .flatMap(each -> Plain.string(each).stream())
                        .toList();
    }

    private static Optional<Kind> kind(String type) {
        return switch (type) {
            case "object", "array", "string", "integer", "number", "boolean" ->
                Optional.of(Kind.valueOf(type.toUpperCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    /// The kind of a plain value; none for null.
    static Optional<Kind> kindOf(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Map<?, ?> ignored -> Optional.of(Kind.OBJECT);
            case List<?> ignored -> Optional.of(Kind.ARRAY);
            case Boolean ignored -> Optional.of(Kind.BOOLEAN);
            case Double ignored -> Optional.of(Kind.NUMBER);
            case Number ignored -> Optional.of(Kind.INTEGER);
            default -> Optional.of(Kind.STRING);
        };
    }

    boolean isNullable() {
        return types().contains("null")
                || Boolean.TRUE.equals(schema.get("nullable"))
                || (types().isEmpty() && choices().stream().anyMatch(Objects::isNull));
    }

    private List<@Nullable Object> choices() {
        if (schema.containsKey("const")) {
            List<@Nullable Object> only = new ArrayList<>();
            only.add(schema.get("const"));
            return only;
        }
        return Plain.list(schema.get(Typing.ENUM));
    }

    Optional<String> description() {
        return Plain.string(schema.get("description"))
                .or(() -> Plain.string(schema.get("title")))
                .flatMap(CommentBlock::tidy);
    }

    Map<String, Object> bounds() {
        Map<String, Object> bounds = new LinkedHashMap<>();
        List<@Nullable Object> choices =
                choices().stream().filter(choice -> choice != null).toList();
        if (choices.stream().allMatch(SchemaWords::isSayable) && !choices.isEmpty()) {
            bounds.put(Typing.ENUM, choices);
        } else if (!choices.isEmpty()) {
            dropped.accept(Typing.ENUM);
        }
        limit(bounds, "minimum", "exclusiveMinimum");
        limit(bounds, "maximum", "exclusiveMaximum");
        SIZES.forEach(size -> {
            if (schema.get(size) instanceof Long count && count >= 0) {
                bounds.put(size, count);
            }
        });
        if (schema.get("multipleOf") instanceof Number step && step.doubleValue() > 0) {
            bounds.put("multipleOf", step);
        }
        pattern(bounds);
        List<String> required = Plain.list(schema.get(Typing.REQUIRED)).stream()
                .flatMap(each -> Plain.string(each).stream())
                .distinct()
                .toList();
        if (!required.isEmpty()) {
            bounds.put(Typing.REQUIRED, required);
        }
        if (Boolean.TRUE.equals(schema.get("uniqueItems"))) {
            dropped.accept("uniqueItems");
        }
        if (schema.get("format") instanceof String) {
            dropped.accept("format");
        }
        return bounds;
    }

    private static boolean isSayable(@Nullable Object choice) {
        return (choice instanceof String text && YamlWriter.keeps(text))
                || choice instanceof Long
                || choice instanceof Boolean
                || (choice instanceof Double number && Double.isFinite(number));
    }

    /// Since draft 6 an exclusive limit is a number of its own; a CRD has draft 4's flag beside the limit.
    private void limit(Map<String, Object> bounds, String limit, String exclusive) {
        if (schema.get(exclusive) instanceof Number number && isSayable(number)) {
            bounds.put(limit, number);
            bounds.put(exclusive, true);
        } else if (schema.get(limit) instanceof Number number && isSayable(number)) {
            bounds.put(limit, number);
            if (Boolean.TRUE.equals(schema.get(exclusive))) {
                bounds.put(exclusive, true);
            }
        }
    }

    /// The API server reads Go's expressions, which have no looking ahead and behind.
    private void pattern(Map<String, Object> bounds) {
        Plain.string(schema.get("pattern")).ifPresent(pattern -> {
            if (isExpression(pattern) && YamlWriter.keeps(pattern)) {
                bounds.put("pattern", pattern);
            } else {
                dropped.accept("pattern");
            }
        });
    }

    private static boolean isExpression(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException notGo) {
            return false;
        }
    }
}
