package io.helm2osc.api.status;

import io.helm2osc.contract.Tenant;
import java.util.Optional;

/// Which conversions to list, newest first.
///
/// @param tenant only those of this tenant; everybody's when there is none
public record Selection(
        Optional<Tenant> tenant,
        Optional<ConversionState> state,
        Optional<String> chart,
        Optional<Cursor> after,
        int limit) {

    /// The most that one page may hold.
    public static final int LONGEST_PAGE = 500;

    public Selection {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LONGEST_PAGE + " conversions");
        }
    }
}
