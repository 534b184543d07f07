package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.Digest;
import io.helm2osc.contract.Outcome;
import java.util.Optional;

/// The port through which chart bytes come from the network.
@FunctionalInterface
public interface Download {

    /// The whole content of this http or https address, which has the digest when one is given.
    Outcome<Bytes> get(String url, Optional<Digest> digest);
}
