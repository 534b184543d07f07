package io.helm2osc.contract;

import java.time.Instant;

/// Everything that the services tell each other about watches on catalogs: entries of the journal.
public sealed interface WatchEvent extends Event {

    /// The watch that it is about.
    WatchName name();

    @Override
    default String key() {
        return name().value();
    }

    @Override
    default EventType type() {
        return switch (this) {
            case WatchSet e -> EventType.WATCH_SET;
            case WatchTicked e -> EventType.WATCH_TICKED;
            case WatchRemoved e -> EventType.WATCH_REMOVED;
        };
    }

    /// There is this watch from now on, in place of any of the same name.
    record WatchSet(WatchName name, Watch watch) implements WatchEvent {}

    /// A run of the catalog was asked for.
    ///
    /// @param tick when it was due
    record WatchTicked(WatchName name, Instant tick, CatalogId catalogId) implements WatchEvent {
        @Override
        public String eventId() {
            return key() + "/" + type().word() + "/" + tick;
        }
    }

    /// There is no such watch any more.
    record WatchRemoved(WatchName name) implements WatchEvent {}
}
