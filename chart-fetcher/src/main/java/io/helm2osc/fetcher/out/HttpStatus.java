package io.helm2osc.fetcher.out;

import io.helm2osc.contract.Refusal;
import io.helm2osc.contract.RefusalCode;
import io.helm2osc.contract.RefusedException;
import java.io.IOException;

/// What the status of an answer means for a download.
final class HttpStatus {

    private HttpStatus() {}

    /// Returns when there is content; anything but 200 is no chart, and only what may pass by itself is worth
    /// another try.
    static void check(ChartAddress at, int status) throws IOException {
        if (status == 200) {
            return;
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            throw new IOException("status " + status);
        }
        throw new RefusedException(new Refusal(
                RefusalCode.FETCH_NOT_FOUND,
                at.shown(),
                "status 200",
                "status " + status,
                "The server does not give a chart at this address."));
    }
}
