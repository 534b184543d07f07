package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import io.helm2osc.transformer.crd.KnownValue.Source;
import io.helm2osc.transformer.crd.Typing.Builder;
import io.helm2osc.transformer.schema.JsonPointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a JSON schema, draft 4 to 2020-12, as typings: what a structural schema can carry of it.
///
/// Everything that is left out is noted, and makes the typing wider, never narrower.
final class JsonSchema {

    /// A schema's references can name the same part over and over; no CRD has room for more.
    private static final int MOST_NODES = 20_000;

    private static final int DEEPEST = 60;

    /// Words about more than one place, or of which a CRD has no like.
    private static final List<String> NOT_CARRIED = List.of(
            "not",
            "if",
            "contains",
            "propertyNames",
            "patternProperties",
            "dependencies",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "$dynamicRef",
            "$recursiveRef");

    private final @Nullable Object document;
    private final Source source;
    private final Collection<Opened> opened;
    private int nodes;

    private JsonSchema(@Nullable Object document, Source source, Collection<Opened> opened) {
        this.document = document;
        this.source = source;
        this.opened = opened;
    }

    /// The typing of the values at a path that this schema is meant for.
    ///
    /// @param opened gets what could not be carried
    static Typing typing(@Nullable Object schema, ValuesPath path, Source source, Collection<Opened> opened) {
        return typing(schema, schema, path, source, opened);
    }

    /// The typing that one node of a document of schemas gives.
    static Typing typing(
            @Nullable Object document,
            @Nullable Object node,
            ValuesPath path,
            Source source,
            Collection<Opened> opened) {
        return new JsonSchema(document, source, opened).node(path, node, List.of());
    }

    private Typing node(ValuesPath path, @Nullable Object node, List<String> references) {
        if (++nodes > MOST_NODES || path.depth() > DEEPEST) {
            return open(path, "the schema is too large");
        }
        Map<String, @Nullable Object> schema = Plain.map(node);
        if (schema.isEmpty()) {
            return Boolean.FALSE.equals(node) ? open(path, "false") : Typing.UNKNOWN;
        }
        NOT_CARRIED.stream().filter(schema::containsKey).forEach(word -> open(path, word));
        Typing typing = own(path, schema, references);
        for (Object part : Plain.list(schema.get("allOf"))) {
            typing = typing.and(node(path, part, references));
        }
        for (String junctor : List.of("anyOf", "oneOf")) {
            typing = typing.and(either(path, junctor, Plain.list(schema.get(junctor)), references));
        }
        return consequences(path, schema, typing, references).and(reference(path, schema, references));
    }

    private Typing open(ValuesPath path, String why) {
        opened.add(new Opened(path, why));
        return Typing.UNKNOWN;
    }

    /// What the node's own words say.
    private Typing own(ValuesPath path, Map<String, @Nullable Object> schema, List<String> references) {
        SchemaWords words = new SchemaWords(schema, why -> open(path, why));
        Map<String, Typing> fields = new LinkedHashMap<>();
        Plain.map(schema.get("properties"))
                .forEach((key, field) -> fields.put(key, node(path.child(key), field, references)));
        return new Builder(Typing.UNKNOWN)
                .kinds(words.kinds())
                .nullable(words.isNullable())
                .fields(fields)
                .items(items(path, schema, references))
                .others(others(path, schema, references))
                .bounds(words.bounds())
                .sources(Set.of(source))
                .description(words.description())
                .build();
    }

    /// The items of a tuple may be of different types; a CRD has one schema for all of them.
    private Optional<Typing> items(ValuesPath path, Map<String, @Nullable Object> schema, List<String> references) {
        Object items = schema.get("items");
        List<@Nullable Object> forms = new ArrayList<>(Plain.list(schema.get("prefixItems")));
        forms.addAll(Plain.list(items));
        if (!forms.isEmpty()) {
            open(path, "items of different places");
            Stream.of(items, schema.get("additionalItems"))
                    .filter(Map.class::isInstance)
                    .forEach(forms::add);
            return forms.stream()
                    .map(form -> node(path.child(0), form, references))
                    .reduce(Typing::or);
        }
        return items instanceof Map ? Optional.of(node(path.child(0), items, references)) : Optional.empty();
    }

    /// Fields without a name in the schema: all have one typing, or the schema's words are about some of them only.
    private Optional<Typing> others(ValuesPath path, Map<String, @Nullable Object> schema, List<String> references) {
        Map<String, @Nullable Object> patterns = Plain.map(schema.get("patternProperties"));
        Object additional = schema.get("additionalProperties");
        if (Boolean.FALSE.equals(additional)) {
            open(path, "additionalProperties: false");
            return patterns.values().stream()
                    .map(form -> node(path.child("*"), form, references))
                    .reduce(Typing::or);
        }
        return patterns.isEmpty() && additional instanceof Map
                ? Optional.of(node(path.child("*"), additional, references))
                : Optional.empty();
    }

    private Typing either(ValuesPath path, String junctor, List<@Nullable Object> forms, List<String> references) {
        List<Typing> typings = forms.stream()
                .filter(Objects::nonNull)
                .map(form -> node(path, form, references))
                .toList();
        Typing joined = typings.stream().reduce(Typing::or).orElse(Typing.UNKNOWN);
        if (typings.stream().anyMatch(form -> !isCarried(form, joined))) {
            open(path, junctor);
        }
        return joined;
    }

    private static boolean isCarried(Typing form, Typing joined) {
        boolean saysNothing = form.kinds().isEmpty()
                && form.bounds().isEmpty()
                && form.fields().isEmpty();
        return saysNothing
                || (joined.kinds().size() <= 1
                        && joined.fields().equals(form.fields())
                        && (joined.bounds().equals(form.bounds())
                                || joined.bounds().containsKey(Typing.ENUM)));
    }

    /// What holds under a condition may hold, and is known no better than anything else.
    private Typing consequences(
            ValuesPath path, Map<String, @Nullable Object> schema, Typing typing, List<String> references) {
        Typing known = typing;
        for (String branch : List.of("then", "else")) {
            if (schema.get("if") != null && schema.get(branch) instanceof Map) {
                known = known.over(unbound(node(path, schema.get(branch), references)));
            }
        }
        return known;
    }

    private static Typing unbound(Typing typing) {
        Map<String, Typing> fields = new LinkedHashMap<>();
        typing.fields().forEach((key, field) -> fields.put(key, unbound(field)));
        return new Builder(typing).bounds(Map.of()).fields(fields).build();
    }

    private Typing reference(ValuesPath path, Map<String, @Nullable Object> schema, List<String> references) {
        if (!(schema.get("$ref") instanceof String reference)) {
            return Typing.UNKNOWN;
        }
        Optional<Typing> kubernetes = KubernetesTypes.behind(reference);
        if (kubernetes.isPresent()) {
            return kubernetes.get();
        }
        if (!reference.startsWith("#")) {
            return open(path, "a reference outside of the chart");
        }
        Optional<Object> target = JsonPointer.find(document, reference);
        if (target.isEmpty()) {
            return open(path, "a reference to nothing");
        }
        if (references.contains(reference)) {
            return open(path, "a schema that contains itself");
        }
        List<String> way = new ArrayList<>(references);
        way.add(reference);
        return node(path, target.get(), way);
    }
}
