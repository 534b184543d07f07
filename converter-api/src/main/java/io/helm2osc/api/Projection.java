package io.helm2osc.api;

import io.helm2osc.api.status.History;
import io.helm2osc.api.status.Page;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.api.status.Selection;
import io.helm2osc.contract.ConversionId;
import java.util.List;
import java.util.Optional;

/// The port to what is known of all conversions: filled from the topics, disposable, never the source of truth.
///
/// All methods throw [io.helm2osc.pipeline.RetryLater] when the database is in trouble.
public interface Projection {

    /// Takes the events into their conversions' histories, all or none. An event that is known changes nothing.
    void apply(List<SeenEvent> events);

    /// What is known of the conversion.
    Optional<History> find(ConversionId id);

    /// The conversions that are asked for, newest first.
    Page list(Selection selection);
}
