package io.helm2osc.api.request;

import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.PackageFormat;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The named texts that a request is made of, whether they came as JSON or as the parts of a form.
public record Parts(Map<String, String> texts) {

    private static final Set<String> OPTIONS = Set.of("values", "releaseName", "format", "targetRegistry");

    public Parts {
        texts = Map.copyOf(texts);
        texts.keySet().stream()
                .filter(name -> !OPTIONS.contains(name))
                .findFirst()
                .ifPresent(Parts::unknown);
    }

    /// How the chart is to be converted.
    public ConversionOptions options() {
        return new ConversionOptions(
                find("values").map(Field::values),
                find("releaseName").map(Field::releaseName),
                find("format").map(Field::format).orElse(PackageFormat.ZIP),
                find("targetRegistry").map(Field::registry));
    }

    static void unknown(String name) {
        throw new RefusedException(
                RefusalCode.REQUEST_MALFORMED, new Field("name", name).shortened(), "A request has no such field.");
    }

    private Optional<Field> find(String name) {
        return Optional.ofNullable(texts.get(name)).map(text -> new Field(name, text));
    }
}
