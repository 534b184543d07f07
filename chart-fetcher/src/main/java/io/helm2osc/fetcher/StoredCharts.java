package io.helm2osc.fetcher;

import io.helm2osc.chart.Bytes;
import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.Digest;
import io.helm2osc.pipeline.ArtifactStore;
import java.util.Optional;

/// The charts that lie in the artifact store: those of all services, before and after restarts.
public record StoredCharts(ArtifactStore artifacts) implements KnownCharts {

    @Override
    public Optional<Bytes> find(Digest digest) {
        return artifacts.find(digest, ArtifactReference.CHART_MEDIA_TYPE).map(there -> Bytes.of(artifacts.read(there)));
    }

    @Override
    public void keep(Bytes archive) {
        artifacts.put(archive.toArray(), ArtifactReference.CHART_MEDIA_TYPE);
    }
}
