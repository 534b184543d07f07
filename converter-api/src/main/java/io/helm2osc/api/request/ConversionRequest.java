package io.helm2osc.api.request;

import io.helm2osc.contract.ChartSource;
import io.helm2osc.contract.ConversionOptions;
import io.helm2osc.contract.Tenant;
import java.util.Optional;

/// What somebody asks for: this chart, converted like this.
public record ConversionRequest(ChartSource source, ConversionOptions options) {

    /// The same for this tenant, or for nobody in particular.
    public ConversionRequest belongingTo(Optional<Tenant> owner) {
        return new ConversionRequest(source, options.belongingTo(owner));
    }
}
