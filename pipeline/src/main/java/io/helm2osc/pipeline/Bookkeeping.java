package io.helm2osc.pipeline;

import io.helm2osc.contract.Event;
import java.time.Instant;
import java.util.List;

/// Keeps books on what the journal of catalogs tells, and decides by them.
///
/// A service makes it a CDI bean, like a [Stage]. Of all processes that run it one at a time does the work. The books
/// are in memory only: they are what the journal says from its first entry to its last, what was decided included.
public interface Bookkeeping {

    /// The name of its consumer group, and who speaks in what it announces.
    String name();

    /// Empty books.
    Books open();

    /// What is known so far. One thread uses it.
    interface Books {

        /// Takes an entry of the journal; each is taken once, in order.
        void take(Event entry);

        /// What is to be told now, all in one transaction, or nothing; one of it at least tells of catalogs.
        ///
        /// This changes nothing here: what tells of catalogs goes into the journal too, and is taken from there
        /// before anything else is decided.
        List<Decision> decide(Instant now);
    }

    /// Something that was decided.
    sealed interface Decision {

        Event event();

        /// Everybody is to know; what tells of catalogs goes into the journal too.
        record Announced(Event event) implements Decision {}

        /// It goes into the journal and nowhere else.
        record Noted(Event event) implements Decision {}
    }
}
