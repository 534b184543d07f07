package io.helm2osc.transformer.crd;

import io.helm2osc.chart.values.ValuesPath;
import io.helm2osc.chart.yaml.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists what is known of each value that a schema declares.
final class KnownValues {

    private final Set<ValuesPath> images;
    private final List<KnownValue> known = new ArrayList<>();

    private KnownValues(Set<ValuesPath> images) {
        this.images = images;
    }

    static List<KnownValue> of(Map<String, ?> schema, ObservedValues observed, Set<ValuesPath> images) {
        KnownValues values = new KnownValues(images);
        values.fields(ValuesPath.ROOT, schema, observed.typing(), observed.defaults());
        return List.copyOf(values.known);
    }

    private void fields(ValuesPath path, Map<String, ?> schema, Typing typing, @Nullable Object value) {
        Plain.map(schema.get("properties"))
                .forEach((key, field) ->
                        value(path.child(key), Plain.map(field), typing.field(key), Plain.at(value, key)));
    }

    private void value(ValuesPath path, Map<String, ?> schema, Typing typing, @Nullable Object value) {
        known.add(new KnownValue(
                path,
                SchemaType.of(schema),
                typing.description(),
                Optional.ofNullable(value),
                Plain.list(schema.get(Typing.ENUM)).stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList(),
                typing.kubernetes(),
                typing.sources().stream().findFirst().orElse(KnownValue.Source.VALUE),
                images.contains(path)));
        fields(path, schema, typing, value);
    }
}
