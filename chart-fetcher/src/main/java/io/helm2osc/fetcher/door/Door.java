package io.helm2osc.fetcher.door;

import io.helm2osc.chart.Bytes;
import java.io.IOException;
import java.io.InputStream;

/// The port through which everything comes that comes from the network.
public interface Door {

    /// Reads an answer's content while it comes. Reading may be begun anew when the server asks to come again.
    @FunctionalInterface
    interface Reading<T> {
        T read(Reply reply, InputStream content) throws IOException;
    }

    /// Asks, and has the answer read when its status is 200 or an expected one. Content beyond the limit is refused
    /// while it is read.
    ///
    /// @throws io.helm2osc.contract.RefusedException when the address or its answer is at fault
    /// @throws io.helm2osc.pipeline.RetryLater when the network or the server is
    <T> T get(Ask ask, Reading<T> reading);

    /// The whole content at an address.
    default Bytes bytes(Ask ask) {
        return get(ask, (reply, content) -> Bytes.of(content.readAllBytes()));
    }
}
