package io.helm2osc.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.helm2osc.contract.ChartSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The part of a request that says where a chart is.
final class JsonSource {

    // As a range: any version that is no pre-release, of which the newest is taken.
    private static final String NEWEST_STABLE = "*";

    private JsonSource() {}

    /// Reads it; `where` is what it is called when it is refused.
    static ChartSource read(JsonNode chart, String where) {
        Set<String> names = new TreeSet<>();
        chart.fieldNames().forEachRemaining(names::add);
        if (names.equals(Set.of("url")) || names.equals(Set.of("url", "digest"))) {
            return new ChartSource.FromUrl(
                    field(chart, where, "url").url(),
                    names.contains("digest")
                            ? Optional.of(field(chart, where, "digest").digest())
                            : Optional.empty());
        }
        if (names.equals(Set.of("repository", "name", "version")) || names.equals(Set.of("repository", "name"))) {
            return new ChartSource.FromRepository(
                    field(chart, where, "repository").url(),
                    field(chart, where, "name").printable(),
                    names.contains("version") ? field(chart, where, "version").printable() : NEWEST_STABLE);
        }
        if (names.equals(Set.of("oci"))) {
            return new ChartSource.FromRegistry(field(chart, where, "oci").ociReference());
        }
        throw JsonRequest.malformed(
                where, "Say \"url\" (and \"digest\"), or \"repository\" and \"name\" (and \"version\"), or \"oci\".");
    }

    private static Field field(JsonNode chart, String where, String name) {
        JsonNode value = chart.path(name);
        if (!value.isTextual()) {
            throw JsonRequest.malformed(where + "." + name, "The field is a text.");
        }
        return new Field(where + "." + name, value.textValue());
    }
}
