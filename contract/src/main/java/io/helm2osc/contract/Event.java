package io.helm2osc.contract;

import java.util.Optional;

/// Everything that the services tell each other. Each record is the data of one CloudEvents type.
public sealed interface Event permits ConversionEvent, CatalogEvent, WatchEvent {

    /// What the event is about, and the Kafka key: the order of events with the same key is kept.
    String key();

    /// What kind of event it is: its topic, CloudEvents type and schema.
    EventType type();

    /// Whose event it is, as far as the event itself tells.
    default Optional<Tenant> tenant() {
        return Optional.empty();
    }

    /// The CloudEvents `id`: derived, so that the same announcement made twice can be told from two announcements.
    default String eventId() {
        return key() + "/" + type().word();
    }
}
