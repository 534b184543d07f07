package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way in which a CRD takes less than an older one: what was installed with the older one may be refused by it. OSC
/// does not update a CRD of the same name (osc-spec §1.6, rule L48), so it has to be known before.
///
/// @param path in the custom resource's spec; `[0]` stands for every item, `*` for every field without a name
public record Narrowing(ValuesPath path, String what) {

    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems", "maxProperties");

    /// How the second of two CRDs takes less than the first, in the order of the first.
    public static List<Narrowing> between(String older, String newer, Limits limits) {
        Comparison comparison = new Comparison(new ArrayList<>());
        comparison.node(ValuesPath.ROOT, spec(older, limits), spec(newer, limits));
        return List.copyOf(comparison.found);
    }

    private static Map<String, @Nullable Object> spec(String yaml, Limits limits) {
        List<@Nullable Object> versions =
                Plain.list(Plain.at(YamlReader.plain(yaml, CrdDocument.PATH, limits), "spec", "versions"));
        return versions.isEmpty()
                ? Map.of()
                : Plain.map(Plain.at(versions.getFirst(), "schema", "openAPIV3Schema", "properties", "spec"));
    }

    private record Comparison(List<Narrowing> found) {

        void node(ValuesPath path, Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
            type(path, older, newer);
            choices(path, older, newer);
            LOWER.forEach(word -> limit(path, word, older, newer, 1));
            UPPER.forEach(word -> limit(path, word, older, newer, -1));
            for (String word : List.of("pattern", "multipleOf")) {
                if (newer.get(word) != null && !Objects.equals(older.get(word), newer.get(word))) {
                    add(path, word + " is now " + newer.get(word));
                }
            }
            Plain.list(newer.get(Typing.REQUIRED)).stream()
                    .filter(key -> !Plain.list(older.get(Typing.REQUIRED)).contains(key))
                    .forEach(key -> add(path.child(String.valueOf(key)), "is now required"));
            below(path, older, newer);
        }

        private void below(ValuesPath path, Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
            Map<String, @Nullable Object> fields = Plain.map(newer.get("properties"));
            Map<String, @Nullable Object> others = Plain.map(newer.get("additionalProperties"));
            Plain.map(older.get("properties")).forEach((key, field) -> {
                ValuesPath place = path.child(key);
                if (fields.containsKey(key) || !others.isEmpty()) {
                    node(place, Plain.map(field), Plain.map(fields.getOrDefault(key, others)));
                } else {
                    add(place, "is no longer there");
                }
            });
            if (older.get("additionalProperties") instanceof Map && !others.isEmpty()) {
                node(path.child("*"), Plain.map(older.get("additionalProperties")), others);
            }
            if (newer.get("items") instanceof Map) {
                node(path.child(0), Plain.map(older.get("items")), Plain.map(newer.get("items")));
            }
        }

        private void type(ValuesPath path, Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
            Set<Kind> now = kinds(newer);
            if (!kinds(older).stream().allMatch(kind -> now.contains(kind))) {
                add(path, "is now of type " + SchemaType.of(newer).word().replace('_', ' '));
            } else if (takesNull(older) && !takesNull(newer)) {
                add(path, "no longer takes null");
            }
        }

        private static Set<Kind> kinds(Map<String, @Nullable Object> schema) {
            return switch (SchemaType.of(schema)) {
                case ANY -> EnumSet.allOf(Kind.class);
                case INT_OR_STRING -> EnumSet.of(Kind.INTEGER, Kind.STRING);
                case NUMBER -> EnumSet.of(Kind.INTEGER, Kind.NUMBER);
                case OBJECT -> EnumSet.of(Kind.OBJECT);
                case ARRAY -> EnumSet.of(Kind.ARRAY);
                case STRING -> EnumSet.of(Kind.STRING);
                case INTEGER -> EnumSet.of(Kind.INTEGER);
                case BOOLEAN -> EnumSet.of(Kind.BOOLEAN);
            };
        }

        private static boolean takesNull(Map<String, @Nullable Object> schema) {
            return Boolean.TRUE.equals(schema.get("nullable")) || SchemaType.of(schema) == SchemaType.ANY;
        }

        private void choices(
                ValuesPath path, Map<String, @Nullable Object> older, Map<String, @Nullable Object> newer) {
            List<@Nullable Object> now = Plain.list(newer.get(Typing.ENUM));
            List<@Nullable Object> before = Plain.list(older.get(Typing.ENUM));
            if (!now.isEmpty() && before.isEmpty()) {
                add(path, "takes only " + now + " now");
            }
            before.stream()
                    .filter(choice -> !now.isEmpty() && now.stream().noneMatch(kept -> Objects.equals(kept, choice)))
                    .forEach(choice -> add(path, "no longer takes " + choice));
        }

        /// @param tighter the sign of a change that takes less
        private void limit(
                ValuesPath path,
                String word,
                Map<String, @Nullable Object> older,
                Map<String, @Nullable Object> newer,
                int tighter) {
            if (!(newer.get(word) instanceof Number now)) {
                return;
            }
            String exclusive = "exclusive" + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            boolean stricter = Boolean.TRUE.equals(newer.get(exclusive)) && !Boolean.TRUE.equals(older.get(exclusive));
            if (!(older.get(word) instanceof Number before)) {
                add(path, word + " is now " + now);
                return;
            }
            int change = new BigDecimal(now.toString()).compareTo(new BigDecimal(before.toString()));
            if (Integer.signum(change) == tighter || (change == 0 && stricter)) {
                add(path, word + " is now " + now + ", it was " + before);
            }
        }

        private void add(ValuesPath path, String what) {
            found.add(new Narrowing(path, what));
        }
    }
}
