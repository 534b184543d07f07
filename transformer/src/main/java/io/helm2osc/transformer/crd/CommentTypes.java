package io.helm2osc.transformer.crd;

import io.helm2osc.chart.Limits;
import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.chart.yaml.YamlReader;
import io.helm2osc.contract.RefusedException;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Builder;
import io.helm2osc.transformer.crd.Typing.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the types that comments give: `# -- (int) …` of helm-docs, `[string, nullable]` of `## @param`, and JSON
/// schemas in `# @schema`, as a block between two such lines or behind one.
final class CommentTypes {

    private static final Pattern HELM_DOCS = Pattern.compile("#+\\s*(?:[\\w.-]+\\s+)?--\\s+\\(([^)]*)\\).*");
    private static final Pattern SCHEMA = Pattern.compile("#+\\s*@schema(?:\\s+(.*))?");

    private CommentTypes() {}

    /// The type in the brackets of a `@param`.
    static Typing ofParam(String modifiers) {
        Typing typing = Typing.UNKNOWN;
        for (String modifier : modifiers.split(",")) {
            typing = modifier.strip().equals("nullable")
                    ? new Builder(typing).nullable(true).build()
                    : typing.and(ofWord(modifier));
        }
        return typing;
    }

    /// The type of a `# --` line among these.
    static Typing ofHelmDocs(List<String> lines) {
        for (String line : lines) {
            Matcher marked = HELM_DOCS.matcher(line);
            if (marked.matches()) {
                return ofWord(marked.group(1));
            }
        }
        return Typing.UNKNOWN;
    }

    private static Typing ofWord(String word) {
        Set<Kind> kinds = switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "string", "str" -> EnumSet.of(Kind.STRING);
            case "int", "integer" -> EnumSet.of(Kind.INTEGER);
            case "float", "number" -> EnumSet.of(Kind.NUMBER);
            case "bool", "boolean" -> EnumSet.of(Kind.BOOLEAN);
            case "list", "array" -> EnumSet.of(Kind.ARRAY);
            case "object", "map", "dict" -> EnumSet.of(Kind.OBJECT);
            default -> EnumSet.noneOf(Kind.class);
        };
        return kinds.isEmpty() ? Typing.UNKNOWN : Typing.of(Source.COMMENT, kinds);
    }

    /// What the `@schema` annotations among these comment lines say.
    static Typing annotated(List<String> lines, ValuesPath path, Collection<Opened> opened) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            Matcher marker = SCHEMA.matcher(line);
            if (!marker.matches()) {
                block.add(inside ? line.replaceFirst("^#+ ?", "") : "");
            } else if (marker.group(1) == null) {
                inside = !inside;
            } else {
                schema.putAll(inline(marker.group(1)));
            }
        }
        schema.putAll(Plain.map(read(String.join("\n", block))));
        return schema.isEmpty() ? Typing.UNKNOWN : JsonSchema.typing(schema, path, Source.SCHEMA, opened);
    }

    /// `type:[string, null]; minimum:1`.
    private static Map<String, @Nullable Object> inline(String words) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        for (String word : words.split(";")) {
            int colon = word.indexOf(':');
            if (colon > 0) {
                String name = word.substring(0, colon).strip();
                Object value = read(word.substring(colon + 1).strip());
                if (name.equals("item")) {
                    Map<String, @Nullable Object> item = new LinkedHashMap<>();
                    item.put("type", value);
                    schema.put("items", item);
                } else {
                    schema.put(name, value);
                }
            }
        }
        return schema;
    }

    /// What somebody wrote into a comment need not be YAML.
    private static @Nullable Object read(String text) {
        try {
            return YamlReader.plain(text, "comment", Limits.DEFAULT);
        } catch (RefusedException noYaml) {
            return null;
        }
    }
}
