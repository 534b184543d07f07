package io.helm2osc.api.parked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The port to the topic of parked records.
///
/// All methods throw [io.helm2osc.pipeline.RetryLater] when the broker is away.
public interface ParkedRecords {

    /// A record with what it holds, as far as that is shown.
    record Content(ParkedRecord record, String value) {}

    /// The newest, the newest first.
    List<ParkedRecord> newest(int limit);

    /// What lies there.
    Optional<Content> find(ParkedPlace place);

    /// Sends what lies there to where it came from, as announced at this time: for a release that can read it, or now
    /// that what was missing is there again. The parked record stays.
    void replay(ParkedPlace place, Instant at);
}
