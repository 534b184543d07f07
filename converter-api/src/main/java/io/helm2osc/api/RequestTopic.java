package io.helm2osc.api;

import io.helm2osc.contract.Event;
import java.time.Instant;

/// The port to the topic of requests.
public interface RequestTopic {

    /// Returns once it is sure that the projection holds every request that was announced before: by this process,
    /// or by one that died before it could tell its caller.
    ///
    /// @throws io.helm2osc.pipeline.RetryLater when that takes too long
    void awaitEarlierRequests();

    /// Returns once the broker has acknowledged the event.
    ///
    /// @throws io.helm2osc.pipeline.RetryLater when it does not in time; the event may arrive all the same
    void announce(Event event, Instant at);
}
