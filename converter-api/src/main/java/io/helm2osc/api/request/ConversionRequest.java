package io.helm2osc.api.request;

import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionOptions;

/// What somebody asks for: this chart, converted like this.
public record ConversionRequest(ChartSource source, ConversionOptions options) {}
