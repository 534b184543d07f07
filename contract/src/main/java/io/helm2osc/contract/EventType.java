package io.helm2osc.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of event, each with its topic, its CloudEvents type and its JSON Schema.
public enum EventType {
    CONVERSION_REQUESTED("conversion-requested", Role.STEP),
    CHART_FETCHED("chart-fetched", Role.STEP),
    CHART_TRANSFORMED("chart-transformed", Role.STEP),
    PACKAGE_READY("package-ready", Role.END),
    CONVERSION_REFUSED("conversion-refused", Role.END),
    CONVERSION_FAILED("conversion-failed", Role.END),
    CATALOG_REQUESTED("catalog-requested", Role.CATALOG),
    CATALOG_STARTED("catalog-started", Role.CATALOG),
    CATALOG_COMPLETED("catalog-completed", Role.CATALOG),
    CATALOG_LISTED("catalog-listed", Role.JOURNAL),
    CATALOG_UNREADABLE("catalog-unreadable", Role.JOURNAL),
    CATALOG_CANCELLED("catalog-cancelled", Role.JOURNAL),
    CATALOG_RETRIED("catalog-retried", Role.JOURNAL),
    CONVERSION_NOTED("conversion-noted", Role.JOURNAL),
    WATCH_SET("watch-set", Role.JOURNAL),
    WATCH_TICKED("watch-ticked", Role.JOURNAL),
    WATCH_REMOVED("watch-removed", Role.JOURNAL);

    /// The types that tell of one conversion, in the order of the stages.
    public static final List<EventType> OF_CONVERSIONS = Arrays.stream(values())
            .filter(type -> type.role == Role.STEP || type.role == Role.END)
            .toList();

    private final String word;
    private final Role role;

    EventType(String word, Role role) {
        this.word = word;
        this.role = role;
    }

    private enum Role {
        /// A conversion goes on.
        STEP,
        /// A conversion ends.
        END,
        /// A catalog goes on or ends.
        CATALOG,
        /// An entry of the journal of catalogs, of interest to those who keep it.
        JOURNAL
    }

    /// The bare name, such as `package-ready`.
    public String word() {
        return word;
    }

    /// The Kafka topic, such as `osc.package-ready`.
    public String topic() {
        return role == Role.JOURNAL ? Topics.CATALOG_JOURNAL : "osc." + word;
    }

    /// The CloudEvents `type` attribute, such as `io.helm2osc.package-ready.v1`; a breaking change makes a v2.
    public String cloudEventType() {
        return "io.helm2osc." + word + ".v1";
    }

    /// The class path resource that holds the JSON Schema of the data.
    public String schemaResource() {
        return "/io/helm2osc/contract/schemas/" + word + ".v1.json";
    }

    /// The `$id` of that schema, which the CloudEvents attribute `dataschema` names.
    public String schemaId() {
        return "https://helm2osc.io/schemas/" + word + ".v1.json";
    }

    /// Whether a conversion ends with this event.
    public boolean isTerminal() {
        return role == Role.END;
    }

    /// The event type with this CloudEvents type, if there is one.
    public static Optional<EventType> ofCloudEventType(String type) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.cloudEventType().equals(type))
                .findFirst();
    }

    /// The event type of this bare name, if there is one.
    public static Optional<EventType> ofWord(String word) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.word.equals(word))
                .findFirst();
    }
}
