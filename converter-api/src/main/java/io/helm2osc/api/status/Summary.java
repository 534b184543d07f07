package io.helm2osc.api.status;

import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.Tenant;
import java.time.Instant;
import java.util.Optional;

/// One conversion in a list.
///
/// @param tenant whose it is, if somebody's
/// @param code why it was refused or failed
public record Summary(
        ConversionId id,
        Optional<Tenant> tenant,
        ConversionState state,
        Optional<String> code,
        Optional<ChartIdentity> chart,
        Instant begun,
        Instant changed) {

    /// The summary of this history.
    public static Summary of(History history) {
        return new Summary(
                history.id(),
                history.tenant(),
                history.state(),
                history.code(),
                history.chart(),
                history.begun(),
                history.changed());
    }
}
