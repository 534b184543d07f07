package io.helm2osc.api.docs;

import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Topics;
import java.util.LinkedHashMap;
import java.util.Map;

/// The AsyncAPI 3 document of the event interface, made of the event types, so that it cannot fall behind them.
public final class AsyncApi {

    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private AsyncApi() {}

    /// The document as a plain tree, for this version of the converter.
    public static Map<String, Object> document(String version) {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            channels.put(type.word(), channel(type));
            operations.put("on-" + type.word(), operation(type));
            messages.put(type.word(), message(type));
        }
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                info(version),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                ordered("messages", messages));
    }

    private static Map<String, Object> info(String version) {
        return ordered(
                "title",
                "helm2osc events",
                "version",
                version,
                "description",
                "CloudEvents 1.0 in Kafka's binary mode: attributes in headers ce_*, JSON data as the value, the "
                        + "id of the conversion or catalog as the key. Read with isolation.level=read_committed. Artifacts are named by "
                        + "digest and location; the bytes are served by the API and lie in the artifact store.");
    }

    private static Map<String, Object> channel(EventType type) {
        return ordered(
                "address", type.topic(),
                "messages", ordered(type.word(), reference("#/components/messages/" + type.word())));
    }

    private static Map<String, Object> operation(EventType type) {
        return ordered("action", "send", "channel", reference("#/channels/" + type.word()), "summary", summary(type));
    }

    private static String summary(EventType type) {
        if (type.topic().equals(Topics.CATALOG_JOURNAL)) {
            return "An entry of the journal of catalogs, for those who keep it";
        }
        if (EventType.OF_CONVERSIONS.contains(type)) {
            return type.isTerminal() ? "A conversion has ended" : "A conversion goes on";
        }
        return type == EventType.CATALOG_COMPLETED ? "A catalog has ended" : "A catalog goes on";
    }

    private static Map<String, Object> message(EventType type) {
        return ordered(
                "name", type.cloudEventType(),
                "contentType", "application/json",
                "headers",
                        ordered(
                                "type",
                                "object",
                                "required",
                                new String[] {"ce_specversion", "ce_id", "ce_source", "ce_type"},
                                "properties",
                                ordered(
                                        "ce_specversion", ordered("const", "1.0"),
                                        "ce_id", ordered("type", "string"),
                                        "ce_source", ordered("type", "string"),
                                        "ce_type", ordered("const", type.cloudEventType()),
                                        "ce_subject", ordered("type", "string"),
                                        "ce_time", ordered("type", "string", "format", "date-time"),
                                        "ce_dataschema", ordered("const", type.schemaId()))),
                "payload",
                        ordered("schemaFormat", SCHEMA_FORMAT, "schema", reference("/schemas/" + Schemas.name(type))));
    }

    private static Map<String, Object> reference(String target) {
        return ordered("$ref", target);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
