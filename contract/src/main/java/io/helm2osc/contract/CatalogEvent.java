package io.helm2osc.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the services tell each other about catalogs: many charts that are converted together.
///
/// What is long is told in parts, each one record; all parts are committed in one transaction, and the last says so.
public sealed interface CatalogEvent extends Event {

    @Override
    default EventType type() {
        return switch (this) {
            case CatalogRequested e -> EventType.CATALOG_REQUESTED;
            case CatalogListed e -> EventType.CATALOG_LISTED;
            case CatalogUnreadable e -> EventType.CATALOG_UNREADABLE;
            case CatalogCancelled e -> EventType.CATALOG_CANCELLED;
            case CatalogRetried e -> EventType.CATALOG_RETRIED;
            case ConversionNoted e -> EventType.CONVERSION_NOTED;
            case CatalogStarted e -> EventType.CATALOG_STARTED;
            case CatalogCompleted e -> EventType.CATALOG_COMPLETED;
        };
    }

    /// Somebody asked for a catalog.
    record CatalogRequested(CatalogId catalogId, CatalogRequest request) implements CatalogEvent {
        @Override
        public Optional<Tenant> tenant() {
            return request.options().tenant();
        }

        @Override
        public String key() {
            return catalogId.value();
        }
    }

    /// A part of the charts that were found and selected.
    record CatalogListed(
            CatalogId catalogId, CatalogRequest request, int part, boolean last, List<CatalogEntry> entries)
            implements CatalogEvent {

        public CatalogListed {
            entries = List.copyOf(entries);
        }

        @Override
        public String key() {
            return catalogId.value();
        }
    }

    /// The list of charts could not be read: by its own fault, or by the world's.
    record CatalogUnreadable(CatalogId catalogId, Trouble trouble) implements CatalogEvent {
        @Override
        public String key() {
            return catalogId.value();
        }
    }

    /// Nothing more of the catalog is to be begun.
    record CatalogCancelled(CatalogId catalogId) implements CatalogEvent {
        @Override
        public String key() {
            return catalogId.value();
        }
    }

    /// What failed in the catalog is to be tried again.
    record CatalogRetried(CatalogId catalogId) implements CatalogEvent {
        @Override
        public String key() {
            return catalogId.value();
        }
    }

    /// How far a conversion is, in the few words that are needed to count it.
    ///
    /// @param content once the chart was fetched: the id that the conversion of the same archive with the same
    ///     options would have if it was uploaded, whatever place it came from
    /// @param code why it was refused or failed
    record ConversionNoted(
            ConversionId conversionId, Progress progress, Optional<ConversionId> content, Optional<String> code)
            implements CatalogEvent {
        @Override
        public String key() {
            return conversionId.value();
        }
    }

    /// A part of the conversions that a catalog consists of. Told once for each round.
    ///
    /// @param round 1, and one more for each time that what failed is tried again; then only that is listed
    /// @param gone labels of charts that the run before this one had and this one has not; in the last part
    record CatalogStarted(
            CatalogId catalogId, int round, int part, boolean last, List<Child> children, List<String> gone)
            implements CatalogEvent {

        public CatalogStarted {
            children = List.copyOf(children);
            gone = List.copyOf(gone);
        }

        @Override
        public String key() {
            return catalogId.value();
        }

        @Override
        public String eventId() {
            return key() + "/" + type().word() + "/" + round + "/" + part;
        }
    }

    /// The last conversion of a catalog has ended. Told once for each round.
    ///
    /// @param trouble why there was nothing to convert, when the list of charts could not be read
    record CatalogCompleted(CatalogId catalogId, int round, CatalogTotals totals, Optional<Trouble> trouble)
            implements CatalogEvent {
        @Override
        public String key() {
            return catalogId.value();
        }

        @Override
        public String eventId() {
            return key() + "/" + type().word() + "/" + round;
        }
    }

    /// A conversion that belongs to a catalog.
    ///
    /// @param unchanged whether it had ended before, so that nothing was to be done
    record Child(ConversionId conversionId, CatalogEntry entry, boolean unchanged) {}

    /// Why a catalog could not be read, with the code of a refusal or of a fault.
    record Trouble(String code, String message) {}

    /// How far a conversion is.
    enum Progress {
        REQUESTED,
        FETCHED,
        READY,
        REFUSED,
        FAILED;

        /// Whether nothing more happens by itself.
        public boolean isTerminal() {
            return this == READY || this == REFUSED || this == FAILED;
        }
    }

    /// What became of a catalog's conversions.
    ///
    /// @param charts all of them, each conversion once
    /// @param cancelled not waited for, because the catalog was cancelled
    /// @param unchanged those of all that had ended before
    /// @param gone charts that the run before this one had and this one has not
    /// @param codes of refusals and failures, with how often each occurred
    record CatalogTotals(
            int charts,
            int ready,
            int refused,
            int failed,
            int cancelled,
            int unchanged,
            int gone,
            Map<String, Integer> codes) {

        public CatalogTotals {
            codes = Map.copyOf(codes);
        }
    }
}
