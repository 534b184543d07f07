package io.helm2osc.fetcher;

import io.helm2osc.contract.ArtifactReference;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;

/// A chart that was read within limits, and where its archive lies.
public record FetchedChart(ChartIdentity chart, ArtifactReference archive) {}
