package io.helm2osc.contract;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of event, each with its topic, its CloudEvents type and its JSON Schema.
public enum EventType {
    CONVERSION_REQUESTED("conversion-requested", false),
    CHART_FETCHED("chart-fetched", false),
    CHART_TRANSFORMED("chart-transformed", false),
    PACKAGE_READY("package-ready", true),
    CONVERSION_REFUSED("conversion-refused", true),
    CONVERSION_FAILED("conversion-failed", true);

    private final String word;
    private final boolean terminal;

    EventType(String word, boolean terminal) {
        this.word = word;
        this.terminal = terminal;
    }

    /// The bare name, such as `package-ready`.
    public String word() {
        return word;
    }

    /// The Kafka topic, such as `osc.package-ready`.
    public String topic() {
        return "osc." + word;
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
        return terminal;
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
