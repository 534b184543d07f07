package io.helm2osc.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.helm2osc.contract.CatalogRequest;
import io.helm2osc.contract.CatalogRequest.CatalogCharts;
import io.helm2osc.contract.CatalogRequest.CatalogSelection;
import io.helm2osc.contract.CatalogRequest.Policy;
import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.RefusedException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request for a catalog in JSON. Fields that nobody knows are refused, as with [JsonRequest].
public final class JsonCatalog {

    private static final Set<String> OWN = Set.of(
            "repository",
            "charts",
            "names",
            "versionsPerChart",
            "since",
            "limit",
            "deprecated",
            "library",
            "valuesPerChart",
            "republish");

    private JsonCatalog() {}

    /// Reads the body of a request.
    ///
    /// @throws RefusedException when it is none
    public static CatalogRequest read(byte[] json) {
        return read(JsonRequest.parse(json));
    }

    static CatalogRequest read(JsonNode root) {
        if (!root.isObject() || root.has("repository") == root.has("charts")) {
            throw JsonRequest.malformed(
                    "", "A catalog is a JSON object with either \"repository\", an address, or a list \"charts\".");
        }
        Map<String, String> options = new LinkedHashMap<>();
        root.properties().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .forEach(field -> options.put(field.getKey(), JsonRequest.text(field.getKey(), field.getValue())));
        return new CatalogRequest(
                charts(root),
                selection(root),
                new Parts(options).options(),
                values(root.path("valuesPerChart")),
                flag(root, "republish"));
    }

    private static CatalogCharts charts(JsonNode root) {
        if (root.has("repository")) {
            return new CatalogCharts.OfRepository(
                    field("repository", root.path("repository")).url());
        }
        List<ChartSource> sources = new ArrayList<>();
        for (JsonNode chart : list(root, "charts")) {
            sources.add(JsonSource.read(chart, "charts[" + sources.size() + "]"));
        }
        return new CatalogCharts.OfList(sources);
    }

    private static CatalogSelection selection(JsonNode root) {
        CatalogSelection usual = CatalogSelection.DEFAULT;
        List<String> names = new ArrayList<>();
        list(root, "names").forEach(name -> names.add(field("names", name).printable()));
        return new CatalogSelection(
                names,
                number(root, "versionsPerChart").orElse(usual.versionsPerChart()),
                Optional.of(root.path("since"))
                        .filter(since -> !since.isMissingNode())
                        .map(JsonCatalog::time),
                number(root, "limit"),
                policy(root, "deprecated").orElse(usual.deprecated()),
                policy(root, "library").orElse(usual.library()));
    }

    private static Map<String, String> values(JsonNode values) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!values.isMissingNode() && !values.isObject()) {
            throw JsonRequest.malformed("valuesPerChart", "The field is an object, with values by chart name.");
        }
        values.properties().forEach(chart -> {
            String where = "valuesPerChart." + chart.getKey();
            texts.put(chart.getKey(), new Field(where, JsonRequest.text(where, chart.getValue())).values());
        });
        return texts;
    }

    private static JsonNode list(JsonNode root, String name) {
        JsonNode list = root.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            throw JsonRequest.malformed(name, "The field is a list.");
        }
        return list;
    }

    private static Optional<Integer> number(JsonNode root, String name) {
        JsonNode number = root.path(name);
        if (number.isMissingNode()) {
            return Optional.empty();
        }
        if (!number.canConvertToInt() || !number.isIntegralNumber() || number.intValue() < 1) {
            throw JsonRequest.malformed(name, "The field is a whole number, 1 or more.");
        }
        return Optional.of(number.intValue());
    }

    private static Instant time(JsonNode since) {
        try {
            return Instant.parse(since.asText());
        } catch (DateTimeParseException e) {
            throw JsonRequest.malformed("since", "The field is a time such as 2026-01-31T00:00:00Z.");
        }
    }

    private static Optional<Policy> policy(JsonNode root, String name) {
        JsonNode word = root.path(name);
        return word.isMissingNode()
                ? Optional.empty()
                : Optional.of(Arrays.stream(Policy.values())
                        .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(word.asText()))
                        .findFirst()
                        .orElseThrow(() -> JsonRequest.malformed(name, "The field is skip or convert.")));
    }

    static boolean flag(JsonNode root, String name) {
        JsonNode flag = root.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw JsonRequest.malformed(name, "The field is true or false.");
        }
        return flag.booleanValue();
    }

    private static Field field(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw JsonRequest.malformed(name, "The field is a text.");
        }
        return new Field(name, value.textValue());
    }
}
