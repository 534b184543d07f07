package io.helm2osc.api;

import io.helm2osc.api.status.ConversionState;
import io.helm2osc.contract.ConversionId;

/// What a request led to: a conversion, new or known, and how far it is.
public record Receipt(ConversionId id, ConversionState state) {}
