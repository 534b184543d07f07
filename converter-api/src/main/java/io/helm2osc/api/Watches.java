package io.helm2osc.api;

import io.helm2osc.api.catalog.WatchProjection;
import io.helm2osc.contract.Watch;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.contract.WatchEvent.WatchRemoved;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchName;
import java.time.Clock;
import java.util.List;

/// Takes what people say of watches on catalogs, and has it in the journal before it returns.
///
/// All methods throw [io.helm2osc.pipeline.RetryLater] when the broker or the database is away.
public final class Watches {

    private final WatchProjection projection;
    private final RequestTopic topic;
    private final Clock clock;

    public Watches(WatchProjection projection, RequestTopic topic, Clock clock) {
        this.projection = projection;
        this.topic = topic;
        this.clock = clock;
    }

    /// There is this watch from now on, in place of any of the same name.
    public void set(WatchName name, Watch watch) {
        announce(new WatchSet(name, watch));
    }

    /// There is none of this name any more. The runs that it has asked for go on.
    public void remove(WatchName name) {
        announce(new WatchRemoved(name));
    }

    private void announce(WatchEvent event) {
        topic.announce(event, clock.instant());
        // The event also comes back over Kafka; whoever asks now should not have to wait for that.
        projection.apply(List.of(event));
    }
}
